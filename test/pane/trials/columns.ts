import { POINTED } from "../../../src/core/form/layouts/pointing";
import type { ColumnsWording } from "../../../src/pane/features/columns/words";
import { COUNTS, type Trials } from "./trials";

/** What the sentences of "Ubah kolom" are tried with. */
export const trials: Trials<ColumnsWording> = {
  headingIn: [
    ["Xyzzy", 8, 8],
    ["Xyzzy", 8, 9],
  ],
  fieldName: [...POINTED.map((field): [typeof field] => [field]), ["period"]],
  column: [
    ["E", "Xyzzy"],
    ["E", ""],
  ],
  missing: [[["value"]], [["variable", "value"]], [["formula", "numerator", "denominator"]]],
  problem: [
    [{ kind: "same", field: "value", other: "result" }],
    [{ kind: "no-heading", field: "formula" }],
    [{ kind: "not-for-results", field: "result" }],
    [{ kind: "texts", field: "result" }],
  ],
  replaces: COUNTS,
  otherSheet: [["Xyzzy"]],
  savedColumn: [
    ["formula", "Xyzzy"],
    ["formula", ""],
  ],
};
