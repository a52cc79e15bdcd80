import { parseArgs } from "node:util";

/** What the command is asked to do. */
export interface Request {
  readonly input: string;
  readonly output: string | null;
  readonly sheet: string | null;
  readonly json: boolean;
}

const USAGE = "npm run --silent recalculate -- MASUKAN.xlsx [--output KELUARAN.xlsx] [--sheet NAMA] [--json]";

/** Reads the command line (without node and script); a string is the sentence that says what is wrong with it. */
export function readArguments(args: readonly string[]): Request | string {
  const parsed = parse(args);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) return `Sebutkan satu berkas masukan: ${USAGE}`;
  return { input, output: values.output ?? null, sheet: values.sheet ?? null, json: values.json ?? false };
}

function parse(args: readonly string[]): ReturnType<typeof parseOptions> | string {
  try {
    return parseOptions(args);
  } catch (error) {
    if (error instanceof TypeError) return `Perintah tidak dikenal: ${USAGE}`;
    throw error;
  }
}

function parseOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { output: { type: "string" }, sheet: { type: "string" }, json: { type: "boolean" } },
  });
}
