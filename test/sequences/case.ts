import fc from "fast-check";

const own = process.env["SEQUENCES_SEED"];

/** How many sequences are made, and from which seed; `SEQUENCES` and `SEQUENCES_SEED` tell otherwise. */
export const COUNT = Number(process.env["SEQUENCES"] ?? (process.env["CI"] === undefined ? 200 : 1_000));
export const SEED = own === undefined ? (fc.readConfigureGlobal().seed ?? Date.now() % 2 ** 31) : Number(own);
