import { parseArgs } from "node:util";
import { CALL } from "./program";

/** What the command is asked to do. */
export interface Request {
  readonly input: string;
  readonly output: string | null;
  readonly sheet: string | null;
  /** The period whose columns count, where there are some for several. */
  readonly period: string | null;
  readonly json: boolean;
  /** What is wrong with the command line, in one sentence; null where it can be followed. */
  readonly problem: string | null;
}

/** The command line in short. */
export const USAGE = `${CALL} MASUKAN.xlsx [--output KELUARAN.xlsx] [--sheet NAMA] [--period PERIODE] [--json]`;

/** The options that want a value, each with what the value is. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ["output", "nama berkasnya"],
  ["sheet", "nama lembarnya"],
  ["period", 'periodenya, misalnya "TW II" atau 2024'],
]);

/**
 * Reads as much as can be read of a command line.
 * @param args the command line, without node and script
 */
export function readArguments(args: readonly string[]): Request {
  const { tokens } = parseArgs({
    ...{ args: [...args], allowPositionals: true, strict: false, tokens: true },
    options: {
      ...{ output: { type: "string" }, sheet: { type: "string" }, period: { type: "string" } },
      json: { type: "boolean" },
    },
  });
  const given = new Map<string, string>();
  const inputs: string[] = [];
  const problems: string[] = [];
  let json = args.includes("--json");
  for (const token of tokens) {
    if (token.kind === "positional") inputs.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const wanted = VALUES.get(name);
    if (wanted !== undefined) {
      // What looks like an option is none's value: "--sheet --json" has forgotten it.
      const isValue = value !== undefined && (inlineValue || !/^-./.test(value));
      if (isValue) given.set(name, value);
      else problems.push(`Pilihan --${name} belum diberi nilai: sebutkan ${wanted}.`);
    } else if (name !== "json") problems.push(`Pilihan ${rawName} tidak dikenal: ${USAGE}`);
    else if (value !== undefined) problems.push("Pilihan --json tidak memerlukan nilai.");
    else json = true;
  }
  const [input = "", ...more] = inputs;
  const [output = null, sheet = null] = [given.get("output"), given.get("sheet")];
  const period = given.get("period") ?? null;
  if (output === "") problems.push("Nama berkas keluaran sesudah --output masih kosong.");
  if (sheet?.trim() === "") problems.push("Nama lembar sesudah --sheet masih kosong.");
  if (period?.trim() === "") problems.push("Periode sesudah --period masih kosong.");
  if (input === "" || more.length > 0) problems.push(`Sebutkan satu berkas masukan: ${USAGE}`);
  return { input, output, sheet, period, json, problem: problems[0] ?? null };
}
