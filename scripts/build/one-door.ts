import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const IMPORT = /^(?:import|export) (?!type\b)([^;"]*?)\s*from "(\.[^"]+)";/gm;
const NAMED = /^import \{([^}]*)\} from "(\.[^"]+)";/gm;
const FETCHED = /import\(\/\* webpackChunkName: "(\w+)" \*\/ "([^"]+)"\)/g;

/** A name that a module gives, and the module. */
interface Given {
  readonly from: string;
  readonly name: string;
}

/**
 * Has all modules that are fetched later take what they use of an earlier file by one module of it, its door. A file all of
 * whose modules are used by one of them becomes one scope, in which they call each other without a detour.
 * @param src the folder of the sources
 * @param door the module that is fetched as the chunk `chunk`; it gives what the others use besides
 * @param later the chunk whose modules use it
 * @returns the new texts of modules by their files
 */
export function byOneDoor(src: string, door: string, later: string): ReadonlyMap<string, string> {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(src, file));
  const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  const first = reached(texts, [path.join(src, "pane/main.tsx")], new Set());
  const behind = reached(texts, [door], first);
  const fetched = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(FETCHED)].flatMap(([, chunk, to = ""]) => (chunk === later ? found(file, to) : [])),
  );
  const given = new Map<string, Given>();
  const changed = new Map<string, string>();
  for (const file of reached(texts, fetched, new Set([...first, ...behind]))) {
    const text = texts.get(file) ?? "";
    const now = text.replace(NAMED, (statement, names: string, to: string) => {
      const [from] = found(file, to);
      return from === undefined || !behind.has(from) ? statement : taken(file, from, to, names);
    });
    if (now !== text) changed.set(file, now);
  }
  const more = [...given].map(
    ([as, { from, name }]) => `export { ${name} as ${as} } from "${beside(door, from)}";`,
  );
  return changed.set(door, [texts.get(door), ...more].join("\n"));

  /** The statements that take these names by the door; types vanish anyway. */
  function taken(file: string, from: string, to: string, names: string): string {
    const all = names.split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
    const types = all.filter((name) => name.startsWith("type "));
    const values = all
      .filter((name) => !name.startsWith("type "))
      .map((each) => {
        const [name = "", own = name] = each.split(" as ");
        const as = `${path.relative(src, from).replace(/\W/g, "_")}_${name}`;
        given.set(as, { from, name });
        return `${as} as ${own}`;
      });
    return [
      ...(types.length > 0 ? [`import { ${types.join(", ")} } from "${to}";`] : []),
      ...(values.length > 0 ? [`import { ${values.join(", ")} } from "${beside(file, door)}";`] : []),
    ].join(" ");
  }
}

/** The modules that some load with them, but for those that are there already. */
function reached(
  texts: ReadonlyMap<string, string>,
  from: readonly string[],
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const all = new Set<string>();
  const open = [...from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (all.has(file) || before.has(file)) continue;
    all.add(file);
    for (const [, names = "", to = ""] of (texts.get(file) ?? "").matchAll(IMPORT))
      if (!isOfTypes(names)) open.push(...found(file, to));
  }
  return all;
}

/** Whether nothing but types is taken, so that the module is not loaded for it. */
function isOfTypes(names: string): boolean {
  const all = names.replace(/[{}]/g, "").split(",");
  return all.every((name) => name.trim() === "" || name.trim().startsWith("type "));
}

/** The module that is meant in a file, none where it is not ours. */
function found(file: string, to: string): readonly string[] {
  const place = path.join(path.dirname(file), to);
  return [`${place}.ts`, `${place}.tsx`].filter(
    (one) => statSync(one, { throwIfNoEntry: false }) !== undefined,
  );
}

function beside(file: string, other: string): string {
  const way = path.relative(path.dirname(file), other).replace(/\.tsx?$/, "");
  return way.startsWith(".") ? way : `./${way}`;
}
