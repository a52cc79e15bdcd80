import { readFile, writeFile } from "node:fs/promises";

const FILE = new URL("../../docs/reliability.md", import.meta.url);

/** The parts of docs/reliability.md that tests write; what stands between the marks of another part stays. */
export type Part = "matrix" | "other" | "hosts" | "breaks";

/**
 * What the committed document says in one part. With RELIABILITY=write in the environment (`npm run reliability`) the
 * part is written first, so that it says what the tests have found.
 */
export async function documented(part: Part, found: string): Promise<string> {
  const text = await readFile(FILE, "utf8");
  const { from, to } = placeOf(text, part);
  if (process.env["RELIABILITY"] !== "write") return text.slice(from, to).trim();
  await writeFile(FILE, `${text.slice(0, from)}\n${found}\n${text.slice(to)}`);
  return found.trim();
}

function placeOf(text: string, part: Part): { readonly from: number; readonly to: number } {
  const open = `<!-- ${part} -->`;
  const from = text.indexOf(open) + open.length;
  const to = text.indexOf(`<!-- /${part} -->`);
  if (from < open.length || to < from) throw new Error(`docs/reliability.md has no part ${part}`);
  return { from, to };
}
