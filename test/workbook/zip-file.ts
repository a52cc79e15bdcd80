import { crc32, deflateRawSync } from "node:zlib";

/** A file for an archive that is put together by hand. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a zip archive may be like, beside what it holds. */
export interface ZipShape {
  /** Which entries are not deflated, by their place modulo 3. */
  readonly stored: readonly number[];
  /** Sizes and checksum behind the content instead of before it, with or without a signature of their own. */
  readonly descriptors: "none" | "signed" | "bare";
  /** Long numbers in the entries, in the end of the directory, or in both. */
  readonly zip64: "none" | "entries" | "end" | "both";
  readonly extra: boolean;
  readonly utf8Flag: boolean;
  readonly folders: boolean;
  /** Bytes before the first file, and whether the places in the archive count them. */
  readonly before: number;
  readonly countsBefore: boolean;
  readonly behind: number;
  readonly comment: string;
}

export const PLAIN_ZIP: ZipShape = {
  ...{ stored: [], descriptors: "none", zip64: "none", extra: false, utf8Flag: true },
  ...{ folders: false, before: 0, countsBefore: true, behind: 0, comment: "" },
};

const u16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const u64 = (value: number): number[] => [...u32(value), ...u32(0)];
const LONG = 0xffffffff;
/** A time stamp as Info-ZIP writes it, and padding as Microsoft's packaging does. */
const EXTRAS = [...u16(0x5455), ...u16(5), 3, ...u32(1_700_000_000), ...u16(0xa220), ...u16(4), 0, 0, 0, 0];

/** The archive of these files in this shape (APPNOTE 6.3). */
export function zipOf(files: readonly ZipFile[], shape: ZipShape): Uint8Array {
  const folders = shape.folders
    ? [...new Set(files.flatMap(({ name }) => /^.*[\\/]/.exec(name) ?? []))].map((name) => ({
        name,
        content: new Uint8Array(),
      }))
    : [];
  const long = shape.zip64 === "entries" || shape.zip64 === "both";
  const descriptors = long ? "none" : shape.descriptors;
  const shift = shape.countsBefore ? 0 : shape.before;
  const chunks: Uint8Array[] = [new Uint8Array(shape.before).fill(0x4d)];
  let at = shape.before;
  const put = (...bytes: readonly (readonly number[] | Uint8Array)[]): void => {
    for (const some of bytes) {
      chunks.push(Uint8Array.from(some));
      at += some.length;
    }
  };
  const directory: number[][] = [];
  for (const [i, { name, content }] of [...folders, ...files].entries()) {
    const isStored = content.length === 0 || shape.stored.includes(i % 3);
    const packed = isStored ? content : deflateRawSync(content);
    const bytes = new TextEncoder().encode(name);
    const flags = (shape.utf8Flag ? 0x800 : 0) | (descriptors === "none" ? 0 : 8);
    const crc = u32(crc32(content));
    const sizes = [...u32(packed.length), ...u32(content.length)];
    const head = [...u16(flags), ...u16(isStored ? 0 : 8), ...u32(0x58210000)];
    const extra = shape.extra ? EXTRAS : [];
    const start = at - shift;
    const localLong = long ? [...u16(1), ...u16(16), ...u64(content.length), ...u64(packed.length)] : [];
    const localSizes =
      descriptors === "none"
        ? [...crc, ...(long ? [...u32(LONG), ...u32(LONG)] : sizes)]
        : new Array<number>(12).fill(0);
    const localExtra = [...localLong, ...extra];
    put(u32(0x04034b50), u16(45), head, localSizes, u16(bytes.length), u16(localExtra.length));
    put(bytes, localExtra, packed);
    if (descriptors !== "none") put(descriptors === "signed" ? u32(0x08074b50) : [], crc, sizes);
    const centralLong = long
      ? [...u16(1), ...u16(24), ...u64(content.length), ...u64(packed.length), ...u64(start)]
      : [];
    const centralExtra = [...extra, ...centralLong];
    directory.push([
      ...[...u32(0x02014b50), ...u16(45), ...u16(45), ...head, ...crc],
      ...(long ? [...u32(LONG), ...u32(LONG)] : sizes),
      ...[...u16(bytes.length), ...u16(centralExtra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0)],
      ...[...u32(long ? LONG : start), ...bytes, ...centralExtra],
    ]);
  }
  const from = at;
  for (const entry of directory) put(entry);
  const size = at - from;
  const count = directory.length;
  const longEnd = shape.zip64 === "end" || shape.zip64 === "both";
  if (longEnd) {
    const end = at - shift;
    put(u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count));
    put(u64(size), u64(from - shift), u32(0x07064b50), u32(0), u64(end), u32(1));
  }
  const comment = new TextEncoder().encode(shape.comment);
  put(u32(0x06054b50), u16(0), u16(0), u16(longEnd ? 0xffff : count), u16(longEnd ? 0xffff : count));
  put(u32(longEnd ? LONG : size), u32(longEnd ? LONG : from - shift), u16(comment.length), comment);
  put(new Uint8Array(shape.behind).fill(0x0a));
  return Buffer.concat(chunks);
}
