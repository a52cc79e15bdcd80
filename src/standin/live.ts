import { Refusal } from "./refusal";
import { reaches } from "./requirements";
import type { Json, JsonObject } from "./wire";

/** An argument of a call: plain data, or an object that the client made before. */
export type Argument = Json | Live | undefined;

/** What an object needs to know of its surroundings: the announced version, and whether the client kept it. */
export interface Surroundings {
  readonly excelApi: string;
  readonly references: { identityOf(object: object): JsonObject };
}

/** Each member knows the ExcelApi version that brought it. */
interface Member {
  readonly since: string;
}

export interface Scalar<T> extends Member {
  readonly read: (self: T) => Json;
  readonly write?: (self: T, value: Json) => void;
}

/** A navigation property (`range.format`); null is the null object. */
export interface Part<T> extends Member {
  readonly open: (self: T) => Live | null;
}

/** A method that gives an object (`sheet.getRange()`); null is the null object. */
export interface Maker<T> extends Member {
  readonly make: (self: T, args: readonly Argument[]) => Live | null;
}

/** A method that does something, or gives plain data. */
export interface Deed<T> extends Member {
  readonly call: (self: T, args: readonly Argument[]) => Json;
}

/**
 * A class of Excel's object model as far as this host has it. Member names are PascalCase, as on the wire.
 * What is not in the tables is refused by name.
 */
export interface ObjectType<T> {
  readonly name: string;
  readonly session: (self: T) => Surroundings;
  /** Fields by which the client finds the object again: `Id`, `_Id`. Ranges are found by kept references instead. */
  readonly identity?: (self: T) => JsonObject;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly parts?: Readonly<Record<string, Part<T>>>;
  readonly makers?: Readonly<Record<string, Maker<T>>>;
  readonly deeds?: Readonly<Record<string, Deed<T>>>;
  /** Collections only: the items in order, and the one for a key (null where there is none). */
  readonly items?: (self: T) => readonly Live[];
  readonly item?: (self: T, key: Json) => Live | null;
}

/** An object of the model as the executor handles it; members are asked for by their name on the wire. */
export interface Live {
  readonly typeName: string;
  /** The plain object behind it, for hosts' own use: a range passed as an argument is recognised by its type name. */
  readonly self: unknown;
  identity(): JsonObject;
  /** The names of the scalars that the announced version has. */
  scalarNames(): readonly string[];
  hasScalar(name: string): boolean;
  read(name: string): Json;
  write(name: string, value: Json): void;
  open(name: string): Live | null;
  make(name: string, args: readonly Argument[]): Live | null;
  call(name: string, args: readonly Argument[]): Json;
  item(key: Json): Live | null;
  /** Null where the object is no collection. */
  items(): readonly Live[] | null;
}

/** Binds a class of the model to one object of it. */
export function live<T>(type: ObjectType<T>, self: T): Live {
  const announced = type.session(self).excelApi;

  function member<M extends Member>(table: Readonly<Record<string, M>> | undefined, name: string): M {
    const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    const spoken = `${type.name}.${camelCase(name)}`;
    if (found === undefined) {
      throw new Refusal("ApiNotFound", `The stand-in host does not have ${spoken}.`);
    }
    if (!reaches(announced, found.since)) {
      throw new Refusal(
        "ApiNotFound",
        `${spoken} needs ExcelApi ${found.since}; this host announces ${announced}.`,
      );
    }
    return found;
  }

  const bound: Live = {
    typeName: type.name,
    self,
    identity: () => ({ ...type.identity?.(self), ...type.session(self).references.identityOf(bound) }),
    scalarNames: () =>
      Object.entries(type.scalars ?? {})
        .filter(([, scalar]) => reaches(announced, scalar.since))
        .map(([name]) => name),
    hasScalar: (name) => Object.hasOwn(type.scalars ?? {}, name),
    read: (name) => member(type.scalars, name).read(self),
    write: (name, value) => {
      const scalar = member(type.scalars, name);
      if (scalar.write === undefined) {
        throw new Refusal("ApiNotFound", `The stand-in host cannot set ${type.name}.${camelCase(name)}.`);
      }
      scalar.write(self, value);
    },
    open: (name) => member(type.parts, name).open(self),
    make: (name, args) => member(type.makers, name).make(self, args),
    call: (name, args) => member(type.deeds, name).call(self, args),
    item: (key) => {
      if (type.item === undefined) {
        throw new Refusal("ApiNotFound", `The stand-in host does not have ${type.name}.getItem.`);
      }
      return type.item(self, key);
    },
    items: () => type.items?.(self) ?? null,
  };
  return bound;
}

/** "GetUsedRange" on the wire is `getUsedRange` to the programmer. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `numberFormat` of a load path is "NumberFormat" on the wire. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
