import type { Status } from "../../core/outcome/outcome";

/** How an indicator stands, as the pane tells it: a result that is filled in by hand is nothing left to settle. */
export type Standing = Status | "manual";

/** How many indicators stand how. */
export type StatusCounts = Readonly<Record<Standing, number>>;
