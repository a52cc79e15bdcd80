import { dataAt, textAt } from "../arguments";
import { live, type Live, type ObjectType } from "../live";
import { invalidArgument, Refusal } from "../refusal";
import type { Session } from "../session";
import type { Json } from "../wire";

interface Setting {
  readonly session: Session;
  readonly key: string;
}

export const SETTING: ObjectType<Setting> = {
  name: "Setting",
  session: (self) => self.session,
  identity: (self) => ({ _Id: self.key }),
  scalars: {
    Key: { since: "1.4", read: (self) => self.key },
    Value: {
      since: "1.4",
      read: valueOf,
      write: (self, value) => {
        store(self.session, self.key, value);
      },
    },
  },
  deeds: {
    Delete: {
      since: "1.4",
      call: (self) => {
        self.session.workbook.settings.delete(self.key);
        return null;
      },
    },
  },
};

export const SETTINGS: ObjectType<Session> = {
  name: "SettingCollection",
  session: (session) => session,
  items: (session) => [...session.workbook.settings.keys()].map((key) => live(SETTING, { session, key })),
  item: find,
  makers: {
    Add: {
      since: "1.4",
      make: (session, args) => {
        const key = textAt(args, 0);
        store(session, key, dataAt(args, 1));
        return live(SETTING, { session, key });
      },
    },
    GetItemOrNullObject: { since: "1.4", make: (session, args) => find(session, textAt(args, 0)) },
  },
  deeds: { GetCount: { since: "1.4", call: (session) => session.workbook.settings.size } },
};

/** `Workbook.settings`: what the add-in keeps in the file, any JSON by key. */
export function settings(session: Session): Live {
  return live(SETTINGS, session);
}

function find(session: Session, key: Json): Live | null {
  if (typeof key !== "string") throw invalidArgument("a key is a text");
  return session.workbook.settings.has(key) ? live(SETTING, { session, key }) : null;
}

function valueOf(self: Setting): Json {
  const stored = self.session.workbook.settings.get(self.key);
  if (stored === undefined) throw new Refusal("ItemNotFound", `There is no setting "${self.key}".`);
  return parsed(stored);
}

/** A file may hold any text for a setting; one that is no JSON is told as the text that it is. */
function parsed(stored: string): Json {
  try {
    return JSON.parse(stored) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return stored;
    throw error;
  }
}

function store(session: Session, key: string, value: Json): void {
  const { settings } = session.workbook;
  const text = JSON.stringify(value);
  const others = [...settings].filter(([other]) => other !== key);
  const size = others.reduce(
    (sum, [other, kept]) => sum + other.length + kept.length,
    key.length + text.length,
  );
  if (size > session.strictness.mostSettings)
    throw invalidArgument("the settings are larger than Excel takes");
  settings.set(key, text);
}
