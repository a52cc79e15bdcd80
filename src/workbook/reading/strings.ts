import { walk } from "../package/xml";

/** The shared strings of a workbook, rich text as plain text, without phonetic readings. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const text = (content: string): void => {
    strings.push((strings.pop() ?? "") + content);
  };
  walk(xml, {
    open: ({ path }) => {
      if (path === "sst/si") strings.push("");
    },
    text: (content, path) => {
      if (path === "sst/si/t" || path === "sst/si/r/t") text(content);
    },
  });
  return strings.map(unescapeText);
}

/** The file format writes characters that XML can't hold as _xHHHH_ (ECMA-376, ST_Xstring). */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The reverse of `unescapeText`: control characters, lone surrogates, and what would be read as such an escape. */
export function escapeText(text: string): string {
  return text.replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu, (character) => {
    const code = character.charCodeAt(0);
    const plain = character === "\n" || character === "\t" || (code >= 0x7f && code <= 0x9f);
    return plain ? character : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}
