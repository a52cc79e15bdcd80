import { Unreadable } from "../failures";
import type { ZipEntry } from "./zip-entry";

/** A zip archive: its files in the order of its directory, and the bytes of its comment. */
export interface Archive {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const END_LENGTH = 22;
const LOCATOR64_LENGTH = 20;
const END64_LENGTH = 56;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const UNKNOWN = 0xffffffff;
const ENCRYPTED = 0x2041;
const UTF8_NAMES = 0x800;
/** Extra fields: long numbers, and the name in UTF-8 where the name itself is in another encoding (APPNOTE 4.5.3, 4.6.9). */
const ZIP64_FIELD = 0x0001;
const UNICODE_NAME_FIELD = 0x7075;
/** The upper half of code page 437, in which names stand that say nothing else (APPNOTE, appendix D). */
const CODE_PAGE_437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/**
 * Reads the directory of a zip archive; nothing is unpacked yet. Bytes before the first file (a self-extracting program)
 * and behind the comment are passed over.
 * Throws `Unreadable`: "not-a-workbook" where there is no directory, "encrypted" or "damaged" otherwise.
 */
export function readZip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { at: start, until, count, shift } = directory(view, end);
  const entries: ZipEntry[] = [];
  let at = start;
  while (at + CENTRAL_LENGTH <= until && view.getUint32(at, true) === CENTRAL) {
    const { entry, next } = readEntry(bytes, view, at, shift);
    entries.push(entry);
    at = next;
  }
  if (at !== until && entries.length !== count) throw new Unreadable("damaged", "zip directory");
  const comment = bytes.slice(end + END_LENGTH, end + END_LENGTH + view.getUint16(end + 20, true));
  return { entries, comment };
}

/**
 * Writes an archive of these entries, in this order; packed bytes are copied as they are. A comment in which programs would look for
 * the end of the directory is left out.
 */
export function writeZip(archive: Archive): Uint8Array {
  const { entries } = archive;
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const comment = hasEnd(archive.comment) ? new Uint8Array() : archive.comment;
  const total = named.reduce(
    (sum, { entry, name }) => sum + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * name.length + entry.packed.length,
    END_LENGTH + comment.length,
  );
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const { entry, name } of named) {
    starts.push(at);
    view.setUint32(at, LOCAL, true);
    describe(view, at + 4, entry, name.length);
    out.set(name, at + LOCAL_LENGTH);
    out.set(entry.packed, at + LOCAL_LENGTH + name.length);
    at += LOCAL_LENGTH + name.length + entry.packed.length;
  }
  const directoryStart = at;
  for (const [i, { entry, name }] of named.entries()) {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    describe(view, at + 6, entry, name.length);
    view.setUint32(at + 42, starts[i] ?? 0, true);
    out.set(name, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + name.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directoryStart, true);
  view.setUint32(at + 16, directoryStart, true);
  view.setUint16(at + 20, comment.length, true);
  out.set(comment, at + END_LENGTH);
  return out;
}

function hasEnd(comment: Uint8Array): boolean {
  const view = new DataView(comment.buffer, comment.byteOffset, comment.byteLength);
  return comment.some((_, at) => at + 4 <= comment.length && view.getUint32(at, true) === END);
}

/** The fields that the local header and the directory share. */
function describe(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** The place of the end record: the one whose comment ends where the file ends, else the last one there is. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  let last: number | null = null;
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const until = at + END_LENGTH + view.getUint16(at + 20, true);
    if (until === view.byteLength) return at;
    if (until < view.byteLength) last ??= at;
  }
  if (last !== null) return last;
  const begins = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
  throw new Unreadable(begins ? "damaged" : "not-a-workbook", "no zip directory");
}

/** Where the directory begins and ends, how many entries it says it has, and by how much all its places are off. */
function directory(view: DataView, end: number): { at: number; until: number; count: number; shift: number } {
  let until = end;
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  const long = end64(view, end);
  if (long !== null) {
    until = long;
    count = Number(view.getBigUint64(long + 32, true));
    size = Number(view.getBigUint64(long + 40, true));
    offset = Number(view.getBigUint64(long + 48, true));
  }
  const begins = (at: number): boolean =>
    count === 0 ? at === until : at >= 0 && at + 4 <= until && view.getUint32(at, true) === CENTRAL;
  if (begins(until - size)) return { at: until - size, until, count, shift: until - size - offset };
  if (begins(offset)) return { at: offset, until, count, shift: 0 };
  throw new Unreadable("damaged", "zip directory");
}

/** The place of the zip64 end record, or null where there is none. */
function end64(view: DataView, end: number): number | null {
  const locator = end - LOCATOR64_LENGTH;
  if (locator < END64_LENGTH || view.getUint32(locator, true) !== LOCATOR64) return null;
  const stated = Number(view.getBigUint64(locator + 8, true));
  const isThere = (at: number): boolean =>
    at >= 0 && at + END64_LENGTH <= locator && view.getUint32(at, true) === END64;
  const found = [locator - END64_LENGTH, stated].find(isThere);
  if (found === undefined) throw new Unreadable("damaged", "zip64 directory");
  return found;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  shift: number,
): { entry: ZipEntry; next: number } {
  const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const extra = { from: nameEnd, to: nameEnd + view.getUint16(at + 30, true) };
  const next = extra.to + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new Unreadable("damaged", "zip directory");
  const [size, packedSize, offset] = zip64(view, extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const longName = field(view, extra, UNICODE_NAME_FIELD);
  const own = bytes.subarray(at + CENTRAL_LENGTH, nameEnd);
  const name = decodeName(longName === null ? own : bytes.subarray(longName.from + 5, longName.to));
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new Unreadable("encrypted", name);
  const start = offset + shift;
  const isThere = start >= 0 && start + LOCAL_LENGTH <= bytes.length && view.getUint32(start, true) === LOCAL;
  if (!isThere) throw new Unreadable("damaged", `zip entry ${name}`);
  const from = start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedSize > bytes.length) throw new Unreadable("damaged", `zip entry ${name}`);
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(from, from + packedSize),
  };
  return { entry, next };
}

/** Many programs write names in UTF-8 without saying so. */
function decodeName(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("\ufffd")) return text;
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_437[byte - 0x80] ?? ""),
  ).join("");
}

/** An extra field's content, or null where the entry has no such field. */
function field(
  view: DataView,
  extra: { from: number; to: number },
  id: number,
): { from: number; to: number } | null {
  for (let at = extra.from; at + 4 <= extra.to; at += 4 + view.getUint16(at + 2, true)) {
    const to = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === id && to <= extra.to) return { from: at + 4, to };
  }
  return null;
}

/** Numbers that do not fit into 32 bits stand in an extra field, each only where the short field says so. */
function zip64(
  view: DataView,
  extra: { from: number; to: number },
  short: [number, number, number],
): [number, number, number] {
  if (!short.includes(UNKNOWN)) return short;
  const found = field(view, extra, ZIP64_FIELD);
  if (found === null) throw new Unreadable("damaged", "zip64 field");
  let next = found.from;
  const [size, packed, offset] = short.map((value) => {
    if (value !== UNKNOWN) return value;
    next += 8;
    if (next > found.to) throw new Unreadable("damaged", "zip64 field");
    return Number(view.getBigUint64(next - 8, true));
  });
  return [size ?? 0, packed ?? 0, offset ?? 0];
}
