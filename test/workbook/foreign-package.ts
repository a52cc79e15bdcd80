import fc from "fast-check";
import type { Parts } from "./file";
import { zipOf, type ZipFile, type ZipShape } from "./zip-file";

/** How a program other than Excel may write one and the same workbook. */
export interface Foreign {
  readonly nameCase: "as-is" | "lower" | "upper" | "capital";
  readonly separator: "/" | "\\";
  readonly leading: boolean;
  /** The sheet's part, as the archive and as the relationship call it. */
  readonly sheet: readonly [entry: string, target: string];
  readonly target: "relative" | "absolute" | "dotted" | "back" | "backslash" | "other-case";
  readonly typesCase: "as-is" | "lower";
  /** An encoding for each part, by its place. */
  readonly encodings: readonly Encoding[];
  readonly prefix: "" | "x:";
  readonly isStrict: boolean;
  readonly styles:
    "as-is" | "no-cellXfs" | "no-lists" | "empty" | "no-part" | "no-relationship" | "wrong-count";
  readonly styleOffset: number;
  readonly addresses: "as-is" | "lower" | "none" | "absolute";
  readonly odd: readonly OddRow[];
  readonly zip: ZipShape;
  readonly twice: boolean;
}

type Encoding =
  | "utf-8"
  | "declared"
  | "marked"
  | "utf-16le"
  | "utf-16be"
  | "utf-16-unmarked"
  | "windows-1252"
  | "iso-8859-15"
  | "us-ascii"
  | "said-utf-16";

/** A row far below the form that nobody should stumble over. */
const ODD_ROWS = [
  '<row r="900"><c r="A900"><v>INF</v></c></row>',
  '<row r="901"><c r="A901" t="s"><v>4096</v></c></row>',
  '<row r="902"><c r="A902" t="d"><v>24 Maret</v></c><c r="B902" t="d"><v>10:00:00</v></c></row>',
  '<row r="903"><c r="B903"><v>1</v></c><c r="A903"><v>1</v></c></row>',
  '<row r="904"><c r="A904"><v>1</v></c><c r="A904"><v>2</v></c></row>',
  '<row r="905" s="77" customFormat="1"><c r="A905" s="41"><v>1</v></c></row>',
  '<row r="906"><c r="A906" s="-1"><v>1</v></c></row>',
  '<row r="907"><c r="XFE907"><v>1</v></c></row>',
  '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
  '<row r="908"><c r="A908" t="lain"><v>1</v></c></row>',
] as const;
type OddRow = (typeof ODD_ROWS)[number];

const zip: fc.Arbitrary<ZipShape> = fc.record({
  stored: fc.subarray([0, 1, 2]),
  descriptors: fc.constantFrom("none", "none", "signed", "bare"),
  zip64: fc.constantFrom("none", "none", "entries", "end", "both"),
  extra: fc.boolean(),
  utf8Flag: fc.boolean(),
  folders: fc.boolean(),
  before: fc.constantFrom(0, 0, 1, 700),
  countsBefore: fc.boolean(),
  behind: fc.constantFrom(0, 0, 1, 40),
  comment: fc.constantFrom("", "", "catatan", "PK\u0005\u0006 bukan akhir"),
});

/** All the ways, each with the others; shrinks to Excel's own. */
export const foreign: fc.Arbitrary<Foreign> = fc.record({
  nameCase: fc.constantFrom("as-is", "lower", "upper", "capital"),
  separator: fc.constantFrom("/", "\\"),
  leading: fc.boolean(),
  sheet: fc.constantFrom<Foreign["sheet"]>(
    ["sheet1.xml", "sheet1.xml"],
    ["Lembar Satu.xml", "Lembar%20Satu.xml"],
    ["Lembar%20Satu.xml", "Lembar Satu.xml"],
    ["Lembar Satu.xml", "Lembar Satu.xml"],
    ["lémbar.xml", "l%C3%A9mbar.xml"],
    ["l%C3%A9mbar.xml", "lémbar.xml"],
    ["l%c3%a9mbar.xml", "l%C3%A9mbar.xml"],
    ["100%25.xml", "100%25.xml"],
  ),
  target: fc.constantFrom("relative", "absolute", "dotted", "back", "backslash", "other-case"),
  typesCase: fc.constantFrom("as-is", "lower"),
  encodings: fc.array(
    fc.constantFrom<Encoding>(
      ...(["utf-8", "declared", "marked", "utf-16le", "utf-16be", "utf-16-unmarked"] as const),
      ...(["windows-1252", "iso-8859-15", "us-ascii", "said-utf-16"] as const),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  prefix: fc.constantFrom("", "x:"),
  isStrict: fc.boolean(),
  styles: fc.constantFrom(
    ...(["as-is", "no-cellXfs", "no-lists", "empty", "no-part", "no-relationship", "wrong-count"] as const),
  ),
  styleOffset: fc.constantFrom(0, 0, 3, 200),
  addresses: fc.constantFrom("as-is", "lower", "none", "absolute"),
  odd: fc.subarray([...ODD_ROWS], { maxLength: 4 }),
  zip,
  twice: fc.boolean(),
});

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";

/** The archive that such a program makes of these parts. */
export function foreignFile(parts: Parts, how: Foreign): Uint8Array {
  return zipOf(foreignFiles(parts, how), how.zip);
}

/** What it puts into that archive. */
export function foreignFiles(parts: Parts, how: Foreign): ZipFile[] {
  const texts = new Map(Object.entries(parts));
  const edit = (name: string, by: (xml: string) => string): void => {
    texts.set(name, by(texts.get(name) ?? ""));
  };
  withSheet(edit, how);
  withStyles(texts, edit, how);
  const [entryName] = how.sheet;
  const files = [...texts].map(([name, text], i) => {
    const isXml = /\.(xml|rels)$/.test(name);
    const spelled = spelledName(
      name.replace(/sheet1\.xml/, () => entryName),
      how,
    );
    const encoding = how.encodings[i % how.encodings.length] ?? "utf-8";
    const xml = isXml ? withNamespaces(text, name, how) : text;
    return { name: spelled, content: isXml ? encoded(xml, encoding) : new TextEncoder().encode(xml) };
  });
  const [first] = files.filter(({ name }) => /png$/i.test(name));
  const twin = how.twice && first !== undefined ? [{ ...first, name: first.name.toUpperCase() }] : [];
  return [...files, ...twin];
}

type Edit = (name: string, by: (xml: string) => string) => void;

function withSheet(edit: Edit, how: Foreign): void {
  const [, target] = how.sheet;
  const written = {
    relative: `worksheets/${target}`,
    absolute: `/xl/worksheets/${target}`,
    dotted: `./worksheets/./${target}`,
    back: `../xl/worksheets/${target}`,
    backslash: `worksheets\\${target}`,
    "other-case": `WorkSheets/${target}`,
  }[how.target];
  edit(RELATIONSHIPS, (xml) => xml.replace("worksheets/sheet1.xml", () => written));
  edit(TYPES, (xml) => {
    const named = xml.replace(
      "/xl/worksheets/sheet1.xml",
      () => `/xl/worksheets/${encodeURI(decodeURI(target))}`,
    );
    return how.typesCase === "as-is"
      ? named
      : named.replace(/(PartName|Extension)="[^"]*"/g, (all) =>
          all.replace(/"[^"]*"/, (name) => name.toLowerCase()),
        );
  });
  edit(SHEET, (xml) => {
    const placed = xml.replace(/(<c r=")([A-Z]+\d+)"/g, (all, before: string, address: string) => {
      if (how.addresses === "lower") return `${before}${address.toLowerCase()}"`;
      if (how.addresses === "absolute") return `${before}${address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}"`;
      return all;
    });
    const shifted =
      how.styleOffset === 0 ? placed : placed.replace(/<c r=/, () => `<c s="${how.styleOffset}" r=`);
    const rows = how.addresses === "none" ? withoutAddresses(shifted) : shifted;
    return rows.replace("</sheetData>", () => `${how.odd.join("")}</sheetData>`);
  });
}

/** Only rows and cells that stand directly behind the ones before them can do without. */
function withoutAddresses(xml: string): string {
  let row = 0;
  return xml.replace(/<row r="(\d+)"(.*?)<\/row>/gs, (_, number: string, rest: string) => {
    const follows = Number(number) === row + 1;
    row = Number(number);
    let column = 0;
    const cells = rest.replace(
      /<c( s="\d+")? r="([A-Z])\d+"/g,
      (cell, style: string | undefined, letter: string) => {
        const place = letter.charCodeAt(0) - 64;
        const isNext = place === column + 1;
        column = place;
        return isNext ? `<c${style ?? ""}` : cell;
      },
    );
    return `<row${follows ? "" : ` r="${number}"`}${cells}</row>`;
  });
}

function withStyles(texts: Map<string, string>, edit: Edit, { styles }: Foreign): void {
  const without = (xml: string, lists: readonly string[]): string =>
    lists.reduce((text, list) => text.replace(new RegExp(`<${list} .*</${list}>`), ""), xml);
  if (styles === "no-cellXfs") edit(STYLES, (xml) => without(xml, ["cellXfs"]));
  if (styles === "no-lists") edit(STYLES, (xml) => without(xml, ["fonts", "fills", "borders"]));
  if (styles === "wrong-count") edit(STYLES, (xml) => xml.replace(/count="\d+"/g, 'count="99"'));
  if (styles === "empty")
    edit(STYLES, (xml) => without(xml, ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"]));
  if (styles === "no-part") texts.delete(STYLES);
  if (styles === "no-relationship")
    edit(RELATIONSHIPS, (xml) => xml.replace(/<Relationship [^>]*styles\.xml"\/>/, ""));
}

/** The prefixes and the namespaces of the parts that are a spreadsheet's own. */
function withNamespaces(text: string, name: string, { prefix, isStrict }: Foreign): string {
  const isSpreadsheet = /^xl\/[^_]*\.xml$/.test(name) && text.includes("spreadsheetml/2006/main");
  const named =
    prefix === "" || !isSpreadsheet
      ? text
      : text.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`).replace(" xmlns=", " xmlns:x=");
  if (!isStrict) return named;
  return named
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/",
      "http://purl.oclc.org/ooxml/officeDocument/",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
}

function spelledName(name: string, { nameCase, separator, leading }: Foreign): string {
  const cased = {
    "as-is": name,
    lower: name.toLowerCase(),
    upper: name.replace(/%[0-9A-F]{2}|[a-z]+/gi, (some) => some.toUpperCase()),
    capital: name.replace(/[a-z]+(?=[^/]*$)/, (word) => (word[0] ?? "").toUpperCase() + word.slice(1)),
  }[nameCase];
  return (leading ? separator : "") + cased.replaceAll("/", separator);
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  const body = text.replace(/^<\?xml[^>]*\?>\s*/, "");
  const declared = (label: string): string => `<?xml version="1.0" encoding="${label}"?>${body}`;
  const wide = (xml: string, isBig: boolean): Uint8Array => {
    const bytes = Buffer.from(xml, "utf16le");
    return isBig ? bytes.swap16() : bytes;
  };
  const narrow = (label: string, most: number): Uint8Array => {
    const referred = declared(label).replace(/[^\0-\x7f]/gu, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= 0xc0 && code <= most ? character : `&#${code};`;
    });
    return Buffer.from(referred, "latin1");
  };
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "declared":
      return new TextEncoder().encode(declared("utf-8"));
    case "marked":
      return new TextEncoder().encode(`\ufeff${declared("UTF-8")}`);
    case "said-utf-16":
      return new TextEncoder().encode(declared("utf-16"));
    case "utf-16le":
      return wide(`\ufeff${declared("UTF-16")}`, false);
    case "utf-16be":
      return wide(`\ufeff${declared("UTF-16")}`, true);
    case "utf-16-unmarked":
      return wide(declared("UTF-16LE"), false);
    case "windows-1252":
      return narrow("windows-1252", 0xff);
    case "iso-8859-15":
      return narrow("ISO-8859-15", 0xff);
    case "us-ascii":
      return narrow("us-ascii", 0);
  }
}
