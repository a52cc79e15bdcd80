/**
 * The names of a package's parts (Open Packaging Conventions, ECMA-376 part 2, 6.2.2 and 7.3.4): equal without regard to
 * ASCII case, and to whether a character stands itself or as a percent escape. Programs write backslashes for slashes,
 * and a leading slash in the archive; both are taken for what they mean.
 */

/** The name of the part that holds the workbook's content types. */
export const TYPES = "[Content_Types].xml";

/** The same for all names of one part. */
export function partKey(name: string): string {
  return unescaped(cleanName(name)).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A name with slashes between its steps, none before the first one, and no empty steps; a folder keeps its last slash, "" is the root. */
export function cleanName(name: string): string {
  const steps: string[] = [];
  for (const step of name.split(/[\\/]+/)) {
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/") + (steps.length > 0 && /[\\/]$/.test(name) ? "/" : "");
}

/** The name of the part that holds the relationships of a part. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The name of the part that a relationship's target leads to, seen from the part that has the relationship. */
export function resolve(part: string, target: string): string {
  const path = target.trim().replace(/[?#].*$/s, "");
  const folders = /^[\\/]/.test(path) ? [] : part.split("/").slice(0, -1);
  for (const step of path.split(/[\\/]+/)) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** Escaped slashes and percent signs stay: they are no separators and no beginnings of escapes. */
function unescaped(name: string): string {
  return name.replace(/(?:%(?!2f|5c|25)[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch (cause) {
      if (cause instanceof URIError) return escapes;
      throw cause;
    }
  });
}
