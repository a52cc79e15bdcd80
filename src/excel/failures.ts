import { TooMuchToRead } from "../gateway/reading/read-grid";
import { failure, type Failure, type FailureCode } from "../gateway/failure";
import type { Extra } from "../gateway/run";

/** What Excel calls a failure, and what the staff are told. Codes: Office.js documentation, Excel.ErrorCodes. */
const CODES: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: "editing-cell",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceededError: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  MemoryLimitReached: "memory",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "service",
  Conflict: "conflict",
  InactiveWorkbook: "other-workbook",
  UnsupportedSheet: "other-sheet",
  InvalidSelection: "selection",
  ItemAlreadyExists: "sheet-name",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  InvalidObjectPath: "not-found",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "not-implemented",
};

/** What went wrong on the Excel side, as a value; anything else is a programming error and thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TooMuchToRead) return failure("too-large");
  if (!(error instanceof OfficeExtension.Error)) throw error;
  return failure(CODES[error.code] ?? "unknown");
}

/** True where Excel refused a request or an answer for its size, or could not read so much. */
export function isTooLarge(error: unknown): boolean {
  if (error instanceof TooMuchToRead) return true;
  return error instanceof OfficeExtension.Error && TOO_LARGE.has(CODES[error.code] ?? "unknown");
}

const TOO_LARGE: ReadonlySet<FailureCode> = new Set(["too-large", "memory"]);

/** True where Excel has refused something by a code that says nothing of why. */
export function isUnexplained(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && CODES[error.code] === undefined;
}

/** True where Excel has refused something of its own accord, and not for what a person could mend (editing, protection). */
export function isRefusalOfKind(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  const code = CODES[error.code];
  return code === undefined || code === "unsupported" || code === "not-implemented";
}

/** True where Excel has refused something for what passes by itself or a person can mend. */
function isPassing(error: OfficeExtension.Error): boolean {
  return PASSING.has(CODES[error.code] ?? "unknown");
}

const PASSING: ReadonlySet<FailureCode> = new Set([
  "editing-cell",
  "protected",
  "busy",
  "service",
  "conflict",
  "other-workbook",
]);

/** By Office.js's names of classes and members, as `debugInfo.errorLocation` tells them: "SettingCollection.add". */
const LOCATIONS: readonly (readonly [Extra, RegExp])[] = [
  ["journal", /^Setting/],
  ["highlight", /^(?:Custom)?Conditional/],
  ["notes", /^(?:Note|Worksheet\.notes)/],
];

/**
 * The extra at which a batch was refused; null where it was anything else, Excel does not tell, or the reason is one that
 * passes.
 */
export function extraAt(error: Error): Extra | null {
  if (!(error instanceof OfficeExtension.Error) || isPassing(error)) return null;
  const { errorLocation } = error.debugInfo as { readonly errorLocation?: string };
  return LOCATIONS.find(([, location]) => location.test(errorLocation ?? ""))?.[0] ?? null;
}

/** True where something could not be done for a reason that a user can cause; anything else is a programming error. */
export function isExpected(error: unknown): error is Error {
  return error instanceof OfficeExtension.Error || error instanceof TooMuchToRead;
}

/** Codes by which Excel refuses a batch as a whole, before any of it is carried out. */
const REFUSALS: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
]);

/** True where Excel has carried out nothing of a batch. */
export function wasRefused(error: OfficeExtension.Error): boolean {
  return REFUSALS.has(error.code);
}

/** Does a piece of work and gives back what Excel refused of it; null where it did it all. */
export async function refusalOf(work: () => Promise<unknown>): Promise<OfficeExtension.Error | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return error;
  }
}

/** The client's codes for asking an object for what no answer of Excel has brought. */
const NOT_LOADED: ReadonlySet<string> = new Set(["PropertyNotLoaded", "ValueNotLoaded"]);

/** Whether something of Excel's was brought by an answer: one that broke off brings only what came before. */
export function wasLoaded(look: () => unknown): boolean {
  try {
    look();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && NOT_LOADED.has(error.code)) return false;
    throw error;
  }
}
