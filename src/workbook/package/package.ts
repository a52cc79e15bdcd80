import { Unreadable } from "../failures";
import { attribute, walk } from "./xml";
import { pack, readZip, unpack, writeZip, type ZipEntry } from "./zip";

/** A relationship of a part. `target` is the name of the part it leads to, or the address as written where it leads outside. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const MOST_BYTES = 100 * 1024 * 1024;
const MOST_PARTS = 10_000;

/** The parts of an Office file (names without a leading slash) and the changes made to them. */
export class Package {
  readonly #original: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;
  #changed = false;

  private constructor(original: Uint8Array, entries: ReadonlyMap<string, ZipEntry>) {
    this.#original = original;
    this.#entries = new Map(entries);
  }

  /** Throws `Unreadable` where the bytes are no zip archive or unpack to more than 100 MB. */
  static read(bytes: Uint8Array): Package {
    const entries = readZip(bytes);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size > MOST_BYTES || entries.length > MOST_PARTS) {
      throw new Unreadable("too-large", `${size} bytes in ${entries.length} parts`);
    }
    const named = new Map(entries.map((entry) => [entry.name, entry]));
    if (named.size !== entries.length) throw new Unreadable("damaged", "a part is there twice");
    return new Package(bytes, named);
  }

  /** The same parts, to be changed without changing these. */
  copy(): Package {
    const copy = new Package(this.#original, this.#entries);
    copy.#changed = this.#changed;
    return copy;
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a part, with its byte order mark if it has one. Throws `Unreadable` where it is missing or no UTF-8. */
  text(name: string): string {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new Unreadable("damaged", `${name} is missing`);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(unpack(entry));
    } catch (cause) {
      if (cause instanceof Unreadable) throw cause;
      throw new Unreadable("damaged", `${name} is no UTF-8`);
    }
  }

  /** Replaces a part or adds it at the end; equal text changes nothing. */
  put(name: string, text: string): void {
    if (this.has(name) && this.text(name) === text) return;
    this.#entries.set(name, pack(name, new TextEncoder().encode(text)));
    this.#changed = true;
  }

  drop(name: string): void {
    if (this.#entries.delete(name)) this.#changed = true;
  }

  /** The relationships of a part; of the package itself where `part` is "". */
  relationships(part: string): Relationship[] {
    const name = relationshipsOf(part);
    const found: Relationship[] = [];
    if (!this.has(name)) return found;
    walk(this.text(name), {
      open: (tag) => {
        if (tag.path !== "Relationships/Relationship") return;
        const target = attribute(tag, "Target");
        const outside = attribute(tag, "TargetMode") === "External";
        found.push({
          id: attribute(tag, "Id"),
          type: attribute(tag, "Type"),
          target: outside ? target : resolve(part, target),
        });
      },
    });
    return found;
  }

  /** The part that a relationship of this kind leads to (the last segment of its type), or null. */
  related(part: string, kind: string): string | null {
    const found = this.relationships(part).find((relationship) => relationship.type.endsWith(`/${kind}`));
    return found !== undefined && this.has(found.target) ? found.target : null;
  }

  /** The file: the very bytes it was opened from where no part was changed. */
  toBytes(): Uint8Array {
    return this.#changed ? writeZip([...this.#entries.values()]) : this.#original.slice();
  }
}

/** The name of the part that holds the relationships of a part. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}
