import { deflateSync, inflateSync } from "fflate";
import { Unreadable } from "../failures";

/** One file of a zip archive, still packed. `crc` and `size` are those of the unpacked content. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const UNKNOWN = 0xffffffff;
const UTF8_NAMES = 0x800;
/** 1 January 1980, the zero of a zip's calendar: a saved file does not depend on the clock. */
const DATE = 0x21;

/**
 * The files of a zip archive in the order of its directory, nothing unpacked yet.
 * Throws `Unreadable`: "not-a-workbook" where there is no directory, "encrypted" or "damaged" otherwise.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The content of an entry. Throws `Unreadable` ("damaged") where the content does not match its checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  const content = inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new Unreadable("damaged", `checksum of ${entry.name}`);
  }
  return content;
}

/** An entry with new content, packed. */
export function pack(name: string, content: Uint8Array): ZipEntry {
  const packed = deflateSync(content);
  return { name, method: DEFLATED, crc: crc32(content), size: content.length, packed };
}

/** The archive of these entries, in this order; packed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const total = entries.reduce(
    (sum, entry, i) => sum + 76 + 2 * (names[i]?.length ?? 0) + entry.packed.length,
    22,
  );
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const starts: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    starts.push(at);
    view.setUint32(at, LOCAL, true);
    describe(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    describe(view, at + 6, entry, name.length);
    view.setUint32(at + 42, starts[i] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The fields that the local header and the directory share. */
function describe(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  const begins = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
  throw new Unreadable(begins ? "damaged" : "not-a-workbook", "no zip directory");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  const damaged = new Unreadable("damaged", "zip directory");
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged;
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const extra = { from: at + 46 + nameLength, to: at + 46 + nameLength + extraLength };
  const [size, packedSize, start] = zip64(view, extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  if ((flags & 1) !== 0) throw new Unreadable("encrypted", name);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) throw damaged;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedSize > bytes.length) throw damaged;
  const packed = bytes.subarray(from, from + packedSize);
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed,
  };
  return { entry, next: extra.to + commentLength };
}

/** Numbers that do not fit into 32 bits stand in an extra field, each only where the short field says so. */
function zip64(
  view: DataView,
  extra: { from: number; to: number },
  short: [number, number, number],
): [number, number, number] {
  if (!short.includes(UNKNOWN)) return short;
  for (let at = extra.from; at + 4 <= extra.to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const long = short.map((value) => {
      if (value !== UNKNOWN) return value;
      next += 8;
      if (next > extra.to) throw new Unreadable("damaged", "zip64 field");
      return Number(view.getBigUint64(next - 8, true));
    });
    return [long[0] ?? 0, long[1] ?? 0, long[2] ?? 0];
  }
  throw new Unreadable("damaged", "zip64 field");
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.packed;
  if (entry.method !== DEFLATED) throw new Unreadable("damaged", `packing method of ${entry.name}`);
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch (cause) {
    throw new Unreadable("damaged", `${entry.name}: ${String(cause)}`);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
