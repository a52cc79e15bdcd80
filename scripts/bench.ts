/** Prints, side by side in one run, what calculating and opening take, and the longest task of a long form. */
import { benchIndicators } from "./bench/indicators";
import { benchLongForm } from "./bench/long-form";
import { benchPane } from "./bench/pane";

await benchIndicators();
await benchPane();
await benchLongForm();
