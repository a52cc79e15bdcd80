import type { Argument, Live } from "./live";
import { Refusal } from "./refusal";
import { service } from "./objects/service";
import type { Session } from "./session";
import { PathType, type ArgumentInfo, type Json, type PathInfo, type PathReferences } from "./wire";

/**
 * The objects of one request. A path is followed when it is first needed and only once, so that `add()` does not add
 * twice; the next request starts afresh.
 */
export class ObjectPaths {
  readonly #infos: Readonly<Record<string, PathInfo>>;
  readonly #session: Session;
  readonly #root: Live;
  readonly #followed = new Map<number, Live | null>();

  constructor(infos: Readonly<Record<string, PathInfo>>, session: Session, root: Live) {
    this.#infos = infos;
    this.#session = session;
    this.#root = root;
  }

  /** The object at the end of a path, or null for a null object. Refused where there is no such object. */
  get(id: number): Live | null {
    const known = this.#followed.get(id);
    if (known !== undefined) return known;
    const info = this.#infos[String(id)];
    if (info === undefined) throw new Refusal("InvalidObjectPath", `The request has no object path ${id}.`);
    const found = this.#follow(info);
    this.#followed.set(id, found);
    return found;
  }

  /** The class of an object that was reached before, for naming it in a message; null where it was not. */
  typeNameOf(id: number | undefined): string | null {
    return id === undefined ? null : (this.#followed.get(id)?.typeName ?? null);
  }

  /** A call's arguments, with the objects in place of their path ids. */
  resolve(info: ArgumentInfo | null | undefined): readonly Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => this.#argument(value, references[i]));
  }

  #follow(info: PathInfo): Live | null {
    switch (info.ObjectPathType) {
      case PathType.global:
        return this.#root;
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.#kept(info.Name);
      case PathType.method:
        return this.#parent(info)?.make(info.Name, this.resolve(info.ArgumentInfo)) ?? null;
      case PathType.property:
        return this.#parent(info)?.open(info.Name) ?? null;
      case PathType.indexer:
        return this.#item(info);
      case PathType.newObject:
        return service(info.Name, this.#session);
      default:
        throw new Refusal(
          "ApiNotFound",
          `The stand-in host does not have object paths of type ${info.ObjectPathType}.`,
        );
    }
  }

  #parent(info: PathInfo): Live | null {
    return this.get(info.ParentObjectPathId ?? 0);
  }

  #kept(id: string): Live {
    const object = this.#session.references.get(id);
    if (object === null) throw new Refusal("InvalidObjectPath", `The range ${id} is not kept any more.`);
    return object;
  }

  #item(info: PathInfo): Live | null {
    const parent = this.#parent(info);
    if (parent === null) return null;
    const key: Json = info.ArgumentInfo?.Arguments?.[0] ?? null;
    const item = parent.item(key);
    if (item === null) {
      throw new Refusal("ItemNotFound", `${parent.typeName} has no item ${JSON.stringify(key)}.`);
    }
    return item;
  }

  #argument(value: Json, reference: PathReferences | undefined): Argument {
    if (typeof reference === "number" && reference > 0) return this.get(reference);
    return value;
  }
}
