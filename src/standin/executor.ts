import { camelCase, type Live } from "./live";
import { ObjectPaths } from "./object-paths";
import { workbook } from "./objects/workbook";
import { load } from "./query";
import { Refusal } from "./refusal";
import type { Session } from "./session";
import type { LastingRefusal } from "./strictness";
import { emptiesUndoList, isNotUndone } from "./undo-list";
import {
  ActionType,
  type Action,
  type ActionResult,
  type Json,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/**
 * Carries one batch out, in the order of its actions. It stops at the first refusal; what was done before stays done,
 * and its results are in the answer beside the error.
 */
export function execute(body: RequestBody, session: Session, manner: Manner = {}): ResponseBody {
  const { breaksOffAt, isGrouped = false } = manner;
  const paths = new ObjectPaths(body.ObjectPaths, session, workbook(session));
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const made = new Set<number>();
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === breaksOffAt) throw new Refusal("GeneralException", "An internal error has occurred.");
      if (session.strictness.refuses.length > 0 && isRefused(action, body, paths, session, isGrouped))
        throw new Refusal("GeneralException", "An internal error has occurred.");
      if (isGrouped && isNotUndone(locationOf(action, body, paths)))
        throw new Refusal("UndoNotSupported", "This can't be part of one entry of the undo list.");
      results.push({ ActionId: action.Id, Value: perform(action, paths, session) });
      const isMadeBefore = action.ActionType === ActionType.instantiate && made.has(action.ObjectPathId);
      made.add(action.ObjectPathId);
      if (!isMadeBefore && emptiesUndoList(action, body.ObjectPaths[String(action.ObjectPathId)]))
        session.undoListEmptied.push(locationOf(action, body, paths));
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      const error = {
        ActionIndex: index,
        Code: cause.code,
        Location: locationOf(action, body, paths),
        Message: cause.message,
      };
      return { Error: error, Results: results, TraceIds: traces };
    }
    if (action.ActionType === ActionType.trace) traces.push(action.Id);
  }
  return { Results: results, TraceIds: traces };
}

/** How a batch is to be carried out. */
interface Manner {
  /** The action (0-based) at which a fault makes Excel fail for no reason of ours; none unless given. */
  readonly breaksOffAt?: number | undefined;
  /** Whether the batch is part of one entry of Excel's undo. */
  readonly isGrouped?: boolean;
}

/** What an Excel does not do that refuses a kind of thing for good, by where it is asked for. */
const LASTING: Readonly<Record<Exclude<LastingRefusal, "undo groups">, RegExp>> = {
  settings: /^(?:SettingCollection\.add|Setting\.(?:value|delete))$/,
  "new rules": /^ConditionalFormatCollection\.add$/,
  rules: /^(?:Custom)?ConditionalFormat/,
  notes: /^(?:Note|Worksheet\.notes)/,
};

function isRefused(
  action: Action,
  body: RequestBody,
  paths: ObjectPaths,
  { strictness }: Session,
  isGrouped: boolean,
): boolean {
  const owner = ownerOf(action, body);
  if (owner !== undefined) paths.get(owner);
  const location = locationOf(action, body, paths);
  return strictness.refuses.some((kind) =>
    kind === "undo groups" ? isGrouped : LASTING[kind].test(location),
  );
}

function perform(action: Action, paths: ObjectPaths, session: Session): Json {
  switch (action.ActionType) {
    case ActionType.instantiate:
      return paths.get(action.ObjectPathId)?.identity() ?? null;
    case ActionType.query:
      return load(paths.get(action.ObjectPathId), action.QueryInfo);
    case ActionType.method:
      return callMethod(action, paths, session);
    case ActionType.setProperty:
      return setProperty(action, paths);
    case ActionType.trace:
    case ActionType.ensureUnchanged:
      return null;
    default:
      throw new Refusal(
        "ApiNotFound",
        `The stand-in host does not have actions of type ${action.ActionType}.`,
      );
  }
}

function callMethod(action: Action, paths: ObjectPaths, session: Session): Json {
  const object = paths.get(action.ObjectPathId);
  if (action.Name === "_KeepReference") {
    if (object !== null) session.references.keep(object);
    return null;
  }
  return existing(object, action).call(action.Name, paths.resolve(action.ArgumentInfo));
}

function setProperty(action: Action, paths: ObjectPaths): null {
  const value = action.ArgumentInfo?.Arguments?.[0] ?? null;
  existing(paths.get(action.ObjectPathId), action).write(action.Name, value);
  return null;
}

function existing(object: Live | null, action: Action): Live {
  if (object !== null) return object;
  throw new Refusal("InvalidObjectPath", `${camelCase(action.Name)} was asked of a null object.`);
}

/** Where the failure was, as the client shows it in `debugInfo.errorLocation`: "Range.values". */
function locationOf(action: Action, body: RequestBody, paths: ObjectPaths): string {
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  const owner = paths.typeNameOf(ownerOf(action, body));
  const member = camelCase(action.Name === "" ? (path?.Name ?? "") : action.Name);
  return [owner, member].filter((part) => part !== null && part !== "").join(".");
}

/** The object on which an action asks for something; an object that it makes is asked of the one that it comes from. */
function ownerOf(action: Action, { ObjectPaths: all }: RequestBody): number | undefined {
  return action.Name === "" ? all[String(action.ObjectPathId)]?.ParentObjectPathId : action.ObjectPathId;
}
