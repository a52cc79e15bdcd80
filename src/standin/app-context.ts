import type { Announced } from "./requirements";
import type { JsonObject } from "./wire";

/** What office.js is told about the add-in and the document when it starts. */
export interface Start {
  readonly addInId: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly announced: Announced;
  /** The add-in's settings in the file: key to JSON text. */
  readonly settings: ReadonlyMap<string, string>;
}

/** office.js's number for Excel on the web. */
const EXCEL_ON_THE_WEB = 16;

/** office.js reads this as XML; an empty text would put the browser's own error markup, with inline styles, past the policy. */
const NO_LICENCE = "<t/>";

/** The answer to `ContextActivationManager_getAppContextAsync`; office.js refuses to start without these fields. */
export function appContext(start: Start): JsonObject {
  return {
    _id: start.addInId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.0",
    _appUILocale: start.locale,
    _dataLocale: start.locale,
    _docUrl: start.documentUrl,
    _clientMode: 1,
    _settings: [...start.settings],
    _reason: 2,
    _osfControlType: 1,
    _eToken: NO_LICENCE,
    _correlationId: "",
    _appInstanceId: start.addInId,
    _requirementMatrix: JSON.stringify(start.announced),
    _hostFullVersion: "16.0.0.0",
    _featureGates: {},
    _addinName: "Hitung Capaian",
    _appDomains: [],
  };
}
