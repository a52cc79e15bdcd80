import { deflateSync, inflateSync } from "fflate";
import { Unreadable } from "../failures";

/** One file of a zip archive, still packed. `crc` and `size` are those of the unpacked content, `time` is as the archive has it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the zero of a zip's calendar: a saved file does not depend on the clock. */
const NO_TIME = 0x00210000;

/** Unpacks an entry. Throws `Unreadable` ("damaged") where the content does not match its checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  const content = inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new Unreadable("damaged", `checksum of ${entry.name}`);
  }
  return content;
}

/** Packs new content as an entry. */
export function pack(name: string, content: Uint8Array): ZipEntry {
  const packed = deflateSync(content);
  return { name, method: DEFLATED, time: NO_TIME, crc: crc32(content), size: content.length, packed };
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
