import type { Grid } from "../../grid/grid";
import type { Steps } from "../../steps";
import type { Form } from "../form";

/**
 * One way in which offices lay their forms out. It knows its own sheets and reads them; what it gives is the same form whatever
 * the layout, so that nothing else has to know which one it was.
 * @param grid the used range of the sheet
 * @returns null where the sheet is not laid out so
 */
export type Layout = (grid: Grid) => Steps<Form | null>;
