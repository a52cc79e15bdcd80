import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A page of the documentation: its path from the root of the project, with slashes, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** All pages: those at the root, and all below docs. */
export function allPages(): readonly Page[] {
  const below = readdirSync("docs", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(".", join(parentPath, name)));
  return [...readdirSync("."), ...below]
    .filter((path) => path.endsWith(".md"))
    .map((path) => ({ path: path.split(sep).join("/"), text: readFileSync(path, "utf8") }));
}

/** A text without its blocks of code and its code in the line. */
export function withoutCode(text: string): string {
  return text.replace(/^ *```.*?^ *```/gms, "").replace(/`[^`\n]*`/g, "");
}

/** A text of several lines in one, each white space a single blank. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
