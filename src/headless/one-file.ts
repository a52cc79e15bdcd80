import about from "../../package.json";

export { packedEngine as engine } from "../workbook/calculation/packed-engine";

/** How the command is called where it is one file. The build puts this module in the place of `program.ts`. */
export const CALL = "node hitung-capaian.mjs recalculate";

/** The version of the program. */
export function version(): string {
  return about.version;
}

/** What stands behind the command on its line; its name may be left out. */
export function argumentsOf(argv: readonly string[]): readonly string[] {
  return argv.slice(argv[2] === "recalculate" ? 3 : 2);
}
