import type { FailureCode } from "../../../src/gateway/failure";

/** Every code of a failure. */
export const FAILURE_CODES = Object.keys({
  ...{ "editing-cell": 0, "no-form": 0, protected: 0, "changed-meanwhile": 0, "not-found": 0 },
  ...{ "too-large": 0, busy: 0, unsupported: 0, "no-answer": 0, stopped: 0, "nothing-to-undo": 0 },
  ...{ "structure-protected": 0, "sheet-name": 0, unknown: 0, memory: 0, service: 0, conflict: 0 },
  ...{ "other-workbook": 0, "other-sheet": 0, selection: 0, "not-implemented": 0, "not-loaded": 0 },
} satisfies Readonly<Record<FailureCode, 0>>) as readonly FailureCode[];
