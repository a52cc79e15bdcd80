/**
 * What can be made to go wrong with one round trip. `response-too-large` and `no-answer-after` carry it out first, as
 * Excel does; `no-answer` never does. `late` holds it until the host is told to let go, and then carries it out.
 */
export type Fault =
  | "editing-cell"
  | "protected-sheet"
  | "throttled"
  | "request-too-large"
  | "response-too-large"
  | "no-answer"
  | "no-answer-after"
  | "late"
  | "unknown-error"
  | BreaksOff;

/** The batch breaks off at an action (0-based) for no reason that the add-in could know; what came before stays done. */
export interface BreaksOff {
  readonly breaksOffAt: number;
}

/** A failure of the way to Excel: its number between office.js and its host, and the code the client makes of it. */
export interface TransportFailure {
  readonly number: number;
  readonly code: string;
  readonly message: string;
}

/** The numbers are those that the npm client 1.1.110 knows; 5001 is one of the many it calls a general exception. */
export const TRANSPORT_FAILURES = {
  "editing-cell": {
    number: 5004,
    code: "InvalidOperationInCellEditMode",
    message: "Excel is in cell-editing mode.",
  },
  throttled: { number: 5102, code: "ActivityLimitReached", message: "Excel has reached its activity limit." },
  "request-too-large": {
    number: 5103,
    code: "RequestPayloadSizeLimitExceeded",
    message: "The request is larger than Excel takes.",
  },
  "response-too-large": {
    number: 5104,
    code: "ResponsePayloadSizeLimitExceeded",
    message: "The answer is larger than Excel sends.",
  },
  "unknown-error": { number: 5001, code: "GeneralException", message: "An internal error has occurred." },
} as const satisfies Readonly<Record<string, TransportFailure>>;
