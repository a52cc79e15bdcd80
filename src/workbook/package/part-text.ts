import { Unreadable } from "../failures";

const DECLARATION = /^(\ufeff?<\?xml\s[^>]*?encoding\s*=\s*)(["'])([A-Za-z][\w.:-]*)\2/;
const DECLARATION_LENGTH = 256;
/** What windows-1252 has in the places 0x80 to 0x9F. Some runtimes decode them as control characters. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * The text of an XML part in UTF-8, in UTF-16 (known by its byte order mark or its first character), or in the encoding
 * that it declares. What was in another encoding than UTF-8 comes back without its mark and declared as UTF-8, for that is what
 * it is written in; UTF-8 comes back as it is, with its mark.
 * Throws `Unreadable` ("damaged") where the bytes are no text of that encoding, or the encoding is unknown.
 */
export function partText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return asUtf8(decode(bytes.subarray(2), "utf-16le"));
  if (first === 0xfe && second === 0xff) return asUtf8(decode(bytes.subarray(2), "utf-16be"));
  if (first === 0x3c && second === 0) return asUtf8(decode(bytes, "utf-16le"));
  if (first === 0 && second === 0x3c) return asUtf8(decode(bytes, "utf-16be"));
  const hasMark = first === 0xef && second === 0xbb;
  const label = hasMark ? "utf-8" : declared(bytes);
  return asUtf8(decode(bytes, label));
}

/** What is readable as single bytes can't be UTF-16, whatever it declares. */
function declared(bytes: Uint8Array): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, DECLARATION_LENGTH));
  const label = DECLARATION.exec(beginning)?.[3] ?? "utf-8";
  return /^(?:utf-16|ucs-2|iso-10646-ucs-2)/i.test(label) ? "utf-8" : label;
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== "windows-1252") return text;
    return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  } catch (cause) {
    throw new Unreadable("damaged", `no text in ${label}: ${String(cause)}`);
  }
}

/** Nothing may stand before a declaration, but some programs put an empty line there. */
function asUtf8(text: string): string {
  return text
    .replace(/^(\ufeff?)[\t\r\n ]+(?=<\?xml\s)/, "$1")
    .replace(DECLARATION, (whole, before: string, quote: string, label: string) =>
      label.toLowerCase() === "utf-8" ? whole : `${before}${quote}UTF-8${quote}`,
    );
}
