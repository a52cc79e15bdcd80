import type { InstallationWording } from "./words";
import type { PaneWording } from "../../wording/id/pane";
import type { Answer } from "../../../gateway/failure";
import { type Installation, NEEDS, type Need } from "../../../gateway/installation";

/** How one thing that was checked stands; "notice" works, but not wholly. */
export type FindingState = "good" | "notice" | "bad" | "unknown";

/** One line of the check. */
export interface Finding {
  readonly title: string;
  readonly state: FindingState;
  /** What was found, and where it is not good, what to do. */
  readonly text: string;
}

/** What the page itself knows of where it came from. */
export interface Origin {
  /** The folder that the pane was loaded from. */
  readonly address: string;
  /** The address of office.js. */
  readonly office: string;
  /** The add-in's own version. */
  readonly version: string;
}

/** The words that the findings are told in. */
export type FindingWording = InstallationWording & Pick<PaneWording, "failureText">;

/** Files in which Excel keeps what an add-in leaves in a workbook. */
const KEEPING: ReadonlySet<string> = new Set(["xlsx", "xlsm", "xlsb", "xltx", "xltm"]);

/** What there is to say of an installation, in the order in which one would look for a fault. */
export function findingsOf(
  installation: Installation,
  origin: Origin,
  wording: FindingWording,
): readonly Finding[] {
  const { excelApi, language, dataLanguage, ribbon } = installation;
  const told = <T>(title: string, answer: Answer<T>, say: (value: T) => Finding): Finding =>
    answer.ok
      ? say(answer.value)
      : finding(title, "unknown", wording.unknown(wording.failureText(answer.failure)));
  return [
    excel(installation, wording),
    finding(wording.interface, excelApi === "" ? "bad" : "good", wording.interfaceIs(excelApi)),
    ...needsOf(installation, wording),
    ribbon ? good(wording.ribbon, wording.ribbonThere) : notice(wording.ribbon, wording.ribbonMissing),
    told(wording.workbook, installation.readOnly, (readOnly) =>
      readOnly ? bad(wording.workbook, wording.readOnly) : good(wording.workbook, wording.writable),
    ),
    told(wording.structure, installation.structureLocked, (locked) =>
      locked
        ? notice(wording.structure, wording.structureLocked)
        : good(wording.structure, wording.structureFree),
    ),
    told(wording.sheet, installation.sheetProtected, (locked) =>
      locked ? notice(wording.sheet, wording.sheetProtected) : good(wording.sheet, wording.sheetFree),
    ),
    told(wording.fileType, installation.fileType, (type) => fileType(type, wording)),
    told(wording.settings, installation.settings, () => good(wording.settings, wording.settingsThere)),
    good(wording.language, wording.languageIs(language, dataLanguage)),
    connection(origin, wording),
    office(origin, wording),
    good(wording.version, `${origin.version}.`),
  ];
}

/** The findings as plain text, for whoever helps. The web view is named for them too. */
export function findingsText(
  findings: readonly Finding[],
  webView: string,
  wording: InstallationWording,
): string {
  const lines = findings.map(({ title, state, text }) => `[${wording.state[state]}] ${title}: ${text}`);
  return [wording.heading, ...lines, `${wording.browser}: ${webView}`].join("\n");
}

function excel({ host, version, platform }: Installation, wording: FindingWording): Finding {
  const is = wording.excelIs(host, version, platform);
  const isMobile = platform === "iOS" || platform === "Android";
  return isMobile ? bad(wording.excel, `${is} ${wording.mobile}`) : good(wording.excel, is);
}

function needsOf({ missing }: Installation, wording: FindingWording): readonly Finding[] {
  return (Object.keys(NEEDS) as readonly Need[]).map((need) => {
    const { title, there, missing: without } = wording.need(need);
    const label = `${title} (ExcelApi ${NEEDS[need]})`;
    if (!missing.includes(need)) return good(label, there);
    return need === "form" ? bad(label, without) : notice(label, without);
  });
}

function fileType(type: string, wording: FindingWording): Finding {
  if (type === "") return notice(wording.fileType, wording.unsaved);
  return KEEPING.has(type)
    ? good(wording.fileType, wording.fileTypeGood(type))
    : bad(wording.fileType, wording.oldFile(type));
}

function connection({ address }: Origin, wording: FindingWording): Finding {
  const { protocol, hostname } = new URL(address);
  if (hostname === "localhost") return notice(wording.connection, wording.ownComputer(address));
  return protocol === "https:"
    ? good(wording.connection, wording.connectionIs(address))
    : bad(wording.connection, wording.notSecure(address));
}

function office(origin: Origin, wording: FindingWording): Finding {
  const from = new URL(origin.office).origin;
  return from === new URL(origin.address).origin
    ? notice(wording.office, wording.officeOwn)
    : good(wording.office, wording.officeFrom(from));
}

function finding(title: string, state: FindingState, text: string): Finding {
  return { title, state, text };
}

function good(title: string, text: string): Finding {
  return finding(title, "good", text);
}

function notice(title: string, text: string): Finding {
  return finding(title, "notice", text);
}

function bad(title: string, text: string): Finding {
  return finding(title, "bad", text);
}
