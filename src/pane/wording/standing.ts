import type { Status } from "../../core/outcome/outcome";

/** How an indicator stands, as the pane tells it: "manual" once a result is typed in by hand, "untyped" until it is. */
export type Standing = Status | "untyped";

/** How many indicators stand how. */
export type StatusCounts = Readonly<Record<Standing, number>>;
