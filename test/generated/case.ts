import fc from "fast-check";

const own = process.env["GENERATED_SEED"];

/** How many workbooks are made for each law, and from which seed; `GENERATED` and `GENERATED_SEED` tell otherwise. */
export const COUNT = Number(process.env["GENERATED"] ?? 300);
export const SEED = own === undefined ? (fc.readConfigureGlobal().seed ?? Date.now() % 2 ** 31) : Number(own);
