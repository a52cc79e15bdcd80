import { parseArgs } from "node:util";
import { readAddress } from "./address";
import { TRIAL_ADDRESS } from "./manifest";

/** What is to be built. */
export interface BuildRequest {
  /** The folder's address on the web server, with a slash at its end; null where none was given. */
  readonly address: string | null;
  /** True for a network without the internet: office.js comes from the folder itself. */
  readonly closed: boolean;
  /** The folder that is made. */
  readonly output: string;
  /** Whether the browser edition and the command are built as well: not where only another folder is asked for. */
  readonly hasOneFiles: boolean;
}

const USAGE = "npm run build -- --address https://ALAMAT/ [--closed] [--output FOLDER]";
const OUTPUT = "dist/addin";

/**
 * Reads the command line (without node and script). The address may stand in the variable ADDRESS as well.
 * @returns what to build, or the sentence that says what is wrong with the command
 */
export function readBuildRequest(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): BuildRequest | string {
  const values = parse(args);
  if (values === null) return `Perintah tidak dikenal. Yang dapat dipakai: ${USAGE}`;
  const { closed = false, output = OUTPUT } = values;
  const given = values.address ?? environment["ADDRESS"] ?? "";
  const hasOneFiles = values.output === undefined;
  if (given === "") return { address: null, closed, output, hasOneFiles };
  const read = readAddress(given);
  return read.ok ? { address: read.address, closed, output, hasOneFiles } : read.message;
}

/** What is said at the end, in the language of whoever installs the add-in. */
export function farewell({ address, closed, output, hasOneFiles }: BuildRequest): string {
  const lines = [
    `Folder add-in: ${output}`,
    `Manifes: ${output}/manifest.xml, untuk alamat ${address ?? TRIAL_ADDRESS}`,
  ];
  if (hasOneFiles) {
    lines.push(
      "Edisi browser, tanpa Excel dan tanpa server: dist/hitung-capaian.html",
      "Perintah untuk Node.js: dist/hitung-capaian.mjs",
    );
  }
  if (address === null) {
    lines.push(`Alamat belum diberikan, jadi manifes ini hanya untuk mencoba di komputer sendiri. ${USAGE}`);
  }
  if (closed) {
    lines.push(
      "Versi jaringan tertutup: office.js disalin ke dalam folder. Cara ini tidak didukung Microsoft.",
    );
  }
  return lines.join("\n");
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { address: { type: "string" }, closed: { type: "boolean" }, output: { type: "string" } },
    }).values;
  } catch (error) {
    if (isAboutTheArguments(error)) return null;
    throw error;
  }
}

/** By its code, which Node.js documents for `parseArgs`. */
function isAboutTheArguments(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    String(error.code).startsWith("ERR_PARSE_ARGS_")
  );
}
