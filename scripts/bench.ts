/** Prints, side by side in one run, what calculating and opening take. */
import { benchIndicators } from "./bench/indicators";
import { benchPane } from "./bench/pane";

await benchIndicators();
await benchPane();
