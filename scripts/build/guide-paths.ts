import path from "node:path";

/** Whether a file of the documentation is a page. */
export function isPage(file: string): boolean {
  return file.endsWith(".md");
}

/** Whether a link leads to another address altogether. */
export function leadsElsewhere(target: string): boolean {
  return /^[a-z]+:/.test(target);
}

/**
 * Gives what a file of the documentation is called below the guide's folder: the pages of the guide lie at its top, all
 * others where they lie in the documentation; a folder's README is its index.
 * @param source the path below the documentation, with slashes
 */
export function fileNameOf(source: string): string {
  const moved = source.startsWith("panduan/") ? source.slice("panduan/".length) : source;
  if (!isPage(moved)) return moved;
  const { dir, name } = path.posix.parse(moved);
  return path.posix.join(dir, `${name === "README" ? "index" : name}.html`);
}
