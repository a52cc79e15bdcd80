import { Unreadable } from "../failures";
import { cleanName, partKey, relationshipsOf, resolve, TYPES } from "./part-name";
import { partText } from "./part-text";
import { attribute, splice, walk, withAttribute, type Splice, type Tag } from "./xml";
import { readZip, writeZip, type Archive } from "./zip";
import { pack, unpack, type ZipEntry } from "./zip-entry";

/**
 * A relationship of a part. `target` is the name of the part it leads to, or the address as written where it leads
 * outside (`isExternal`).
 */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

const MOST_BYTES = 100 * 1024 * 1024;
const MOST_PARTS = 10_000;

/**
 * The parts of an Office file (names without a leading slash) and the changes made to them. All names of one part mean
 * that part, whatever their case, slashes and escapes.
 */
export class Package {
  readonly #original: Uint8Array;
  readonly #comment: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;
  #changed: boolean;

  private constructor(
    original: Uint8Array,
    comment: Uint8Array,
    entries: Map<string, ZipEntry>,
    changed: boolean,
  ) {
    this.#original = original;
    this.#comment = comment;
    this.#entries = entries;
    this.#changed = changed;
  }

  /**
   * Throws `Unreadable` where the bytes are no zip archive, unpack to more than 100 MB, or hold two different parts of one
   * name. An archive whose names are no part names, or in which a part is there twice with the same content, is written
   * anew when it is saved, without them.
   */
  static read(bytes: Uint8Array): Package {
    const archive = readZip(bytes);
    const size = archive.entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size > MOST_BYTES || archive.entries.length > MOST_PARTS) {
      throw new Unreadable("too-large", `${size} bytes in ${archive.entries.length} parts`);
    }
    return new Package(bytes, archive.comment, ...namedEntries(archive));
  }

  /** The same parts, to be changed without changing these. */
  copy(): Package {
    return new Package(this.#original, this.#comment, new Map(this.#entries), this.#changed);
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** The text of a part, as `partText` has it. Throws `Unreadable` where it is missing or no text. */
  text(name: string): string {
    const entry = this.#entries.get(partKey(name));
    if (entry === undefined) throw new Unreadable("damaged", `${name} is missing`);
    return partText(unpack(entry));
  }

  /** Replaces a part, which keeps its name, or adds it at the end; equal text changes nothing. */
  put(name: string, text: string): void {
    const key = partKey(name);
    const present = this.#entries.get(key);
    if (present !== undefined && this.text(name) === text) return;
    this.#entries.set(key, pack(present?.name ?? name, new TextEncoder().encode(text)));
    this.#changed = true;
  }

  drop(name: string): void {
    if (this.#entries.delete(partKey(name))) this.#changed = true;
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
        const isExternal = isOutside(tag);
        found.push({
          id: attribute(tag, "Id"),
          type: attribute(tag, "Type"),
          target: isExternal ? target : resolve(part, target),
          isExternal,
        });
      },
    });
    return found;
  }

  /** The part that a relationship of this kind leads to (the last segment of its type), or null. */
  related(part: string, kind: string): string | null {
    const found = this.relationships(part).find(
      ({ type, target, isExternal }) => type.endsWith(`/${kind}`) && !isExternal && this.has(target),
    );
    return found?.target ?? null;
  }

  /**
   * The file: the very bytes it was opened from where no part was changed. Otherwise its parts have the names that the
   * relationships give them, which readers with a narrower idea of names look for.
   */
  toBytes(): Uint8Array {
    if (!this.#changed) return this.#original.slice();
    const spelling = this.#respell();
    const entries = [...this.#entries].map(([key, entry]) => ({
      ...entry,
      name: spelling.get(key) ?? entry.name,
    }));
    return writeZip({ entries, comment: this.#comment });
  }

  /**
   * How the relationships, from the package's own on, spell the parts' names, by `partKey`; of several spellings the first.
   * Targets with backslashes get slashes.
   */
  #respell(): Map<string, string> {
    const spelling = new Map([[partKey(TYPES), TYPES]]);
    const ahead = [""];
    for (const source of ahead) {
      const holder = relationshipsOf(source);
      spelling.set(partKey(holder), holder);
      if (!this.#isReadable(holder)) continue;
      for (const { target, isExternal } of this.relationships(source)) {
        if (isExternal || !this.has(target) || spelling.has(partKey(target))) continue;
        spelling.set(partKey(target), target);
        ahead.push(target);
      }
      this.put(holder, withSlashes(this.text(holder)));
    }
    return spelling;
  }

  /** Relationships that can't be read give no names, and are no reason not to save the rest. */
  #isReadable(holder: string): boolean {
    try {
      if (this.has(holder)) walk(this.text(holder), {});
      return this.has(holder);
    } catch (cause) {
      if (cause instanceof Unreadable) return false;
      throw cause;
    }
  }
}

/** The relationships with slashes for the backslashes in what they lead to within the package. */
function withSlashes(xml: string): string {
  const splices: Splice[] = [];
  walk(xml, {
    open: (tag) => {
      const target = attribute(tag, "Target");
      if (tag.path !== "Relationships/Relationship" || isOutside(tag) || !target.includes("\\")) return;
      const by = withAttribute(xml.slice(tag.start, tag.end), "Target", target.replaceAll("\\", "/"));
      splices.push({ from: tag.start, to: tag.end, by });
    },
  });
  return splice(xml, splices);
}

function isOutside(tag: Tag): boolean {
  return attribute(tag, "TargetMode").toLowerCase() === "external";
}

/** The entries by `partKey`, and whether any of them can't be written as it was. */
function namedEntries({ entries }: Archive): [Map<string, ZipEntry>, boolean] {
  const named = new Map<string, ZipEntry>();
  let isMended = false;
  for (const entry of entries) {
    const key = partKey(entry.name);
    const twin = named.get(key);
    const name = cleanName(entry.name);
    if (twin !== undefined && !isSame(twin, entry)) throw new Unreadable("damaged", `${name} is there twice`);
    isMended ||= twin !== undefined || name !== entry.name;
    if (twin === undefined && name !== "") named.set(key, { ...entry, name });
  }
  return [named, isMended];
}

function isSame(a: ZipEntry, b: ZipEntry): boolean {
  if (a.size !== b.size || a.crc !== b.crc) return false;
  const [left, right] = [unpack(a), unpack(b)];
  return left.every((byte, i) => byte === right[i]);
}
