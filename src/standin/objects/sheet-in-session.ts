import type { ModelSheet } from "../../workbook/workbook";
import type { Session } from "../session";

/** One worksheet in a session. */
export interface SheetInSession {
  readonly session: Session;
  readonly sheet: ModelSheet;
}
