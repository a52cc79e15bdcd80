import { pascalCase, type Live } from "./live";
import type { Json, JsonObject, QueryInfo } from "./wire";

/** What to load of an object: scalars and parts by name, "*" for every scalar. */
type Wanted = Map<string, Wanted>;

/**
 * Loads what a query asks for: an object with PascalCase names and the object's identity, a collection's items under
 * `_Items`; null for a null object. Names on a collection speak of its items, unless they are its own.
 */
export function load(object: Live | null, query: QueryInfo | null | undefined): Json {
  const paths = [...(query?.Select ?? []), ...(query?.Expand ?? [])];
  return read(object, wantedOf(paths), query?.Skip ?? 0, query?.Top ?? Infinity);
}

function read(object: Live | null, wanted: Wanted, skip = 0, top = Infinity): Json {
  if (object === null) return null;
  const items = object.items();
  if (items === null) return { ...object.identity(), ...fields(object, wanted) };
  const ofItems = new Map([...wanted].filter(([name]) => name !== "items"));
  for (const [name, deeper] of wanted.get("items") ?? []) ofItems.set(name, deeper);
  return {
    ...object.identity(),
    _Items: items.slice(skip, skip + top).map((item) => read(item, ofItems)),
  };
}

function fields(object: Live, wanted: Wanted): JsonObject {
  const all = wanted.size === 0 || wanted.has("*");
  const names = all ? object.scalarNames() : [];
  const loaded: Record<string, Json> = {};
  for (const name of names) loaded[name] = object.read(name);
  for (const [name, deeper] of wanted) {
    if (name === "*") continue;
    const member = pascalCase(name);
    const isPart = deeper.size > 0 || !object.hasScalar(member);
    loaded[member] = isPart ? read(object.open(member), deeper) : object.read(member);
  }
  return loaded;
}

function wantedOf(paths: readonly string[]): Wanted {
  const wanted: Wanted = new Map();
  for (const path of paths) {
    let level = wanted;
    for (const name of path.split("/")) {
      const deeper = level.get(name) ?? new Map<string, Wanted>();
      level.set(name, deeper);
      level = deeper;
    }
  }
  return wanted;
}
