/** The error codes of Excel's rich API that this host gives; the client hands them on as `error.code`. */
export type RefusalCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidObjectPath"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MemoryLimitReached"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "UndoNotSupported"
  | "UnsupportedSheet";

/**
 * A request that Excel too would refuse, or a member that this host does not have. Thrown inside the host and turned
 * into the answer's `Error` by the executor; it never leaves the host.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Refuses an argument, in Excel's words for it. */
export function invalidArgument(reason: string): Refusal {
  return new Refusal("InvalidArgument", `The argument is invalid: ${reason}.`);
}
