import { getFormatFromId } from "numfmt";
import { SIDES, type FormatChange } from "../model/sheet-design";
import type { AddedFormat, StyleBook } from "../live/style-book";
import {
  borderXml,
  fillXml,
  fontXml,
  formatNumber,
  formatXml,
  styleTexts,
  type StyleTexts,
} from "./style-parts";
import type { MarkFormat } from "../reading/styles";
import { escapeXml } from "../package/xml";
import { appendToList, outline } from "../package/xml-edit";

/** An Excel file without styles gets these: one font, the two fills that Excel insists on, no border, one cell format. */
export const BARE_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

const FIRST_OWN_FORMAT = 164;
/** The lists of the styles part in the schema's order. */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

/** Collects what a save needs from the styles, and writes it behind what is there. */
export class StylePatch {
  readonly #book: StyleBook;
  readonly #formats: AddedFormat[] = [];
  readonly #marks: MarkFormat[] = [];

  constructor(book: StyleBook) {
    this.#book = book;
  }

  /** The number that a style of the model has in the saved file. */
  styleNumber(style: number): number {
    const count = this.#book.file.formats.length;
    const added = this.#book.added[style - count];
    if (added === undefined) return style;
    const known = this.#formats.indexOf(added);
    return count + (known === -1 ? this.#formats.push(added) - 1 : known);
  }

  /** The number of the entry of `dxfs` with these colours. */
  markNumber({ fill, fontColor }: MarkFormat): number {
    const all = [...this.#book.file.marks, ...this.#marks];
    const own = this.#marks.findIndex((mark) => mark.fill === fill && mark.fontColor === fontColor);
    if (own !== -1) return this.#book.file.marks.length + own;
    this.#marks.push({ fill, fontColor });
    return all.length;
  }

  get isEmpty(): boolean {
    return this.#formats.length === 0 && this.#marks.length === 0 && !this.#book.file.isShort;
  }

  /** The styles part with what was collected. */
  apply(xml: string): string {
    const { prefix } = outline(xml);
    const texts = styleTexts(xml);
    const { formats: shown, marks: known } = this.#book.file;
    const plain = lacking(shown, texts.formats, plainFormat(prefix));
    const lists = new NewEntries({ ...texts, formats: [...texts.formats, ...plain] }, prefix);
    const formats = [...plain, ...this.#formats.map(({ base, change }) => lists.format(base, change))];
    const marks = [
      ...lacking(known, texts.marks, `<${prefix}dxf/>`),
      ...this.#marks.map((mark) => markXml(mark, prefix)),
    ];
    const added: Readonly<Record<string, readonly string[]>> = {
      ...{ numFmts: lists.codes, fonts: lists.fonts, fills: lists.fills, borders: lists.borders },
      ...{ cellXfs: formats, dxfs: marks },
    };
    return LISTS.reduce(
      (text, list, i) => appendToList(text, list, added[list] ?? [], LISTS.slice(0, i)),
      xml,
    );
  }
}

/** What a list of the file lacks of the entries that the model counts. */
function lacking(counted: readonly unknown[], present: readonly string[], entry: string): string[] {
  return Array.from({ length: Math.max(0, counted.length - present.length) }, () => entry);
}

function plainFormat(prefix: string): string {
  return `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
}

/**
 * The entries that new cell formats need in the other lists, behind those of the file. Where the file's cell formats name
 * entries that it does not have, plain ones take their places first, so that no new one does.
 */
class NewEntries {
  readonly fonts: string[] = [];
  readonly fills: string[] = [];
  readonly borders: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #texts: StyleTexts;
  readonly #prefix: string;
  readonly #highestCode: number;

  constructor(texts: StyleTexts, prefix: string) {
    this.#texts = texts;
    this.#prefix = prefix;
    const all = [...texts.formats, ...texts.baseFormats];
    const highest = (name: string): number => Math.max(-1, ...all.map((text) => formatNumber(text, name)));
    for (const list of ["fonts", "fills", "borders"] as const) {
      const plain = plainEntries(list, prefix);
      const missing = highest(`${list.slice(0, -1)}Id`) + 1 - texts[list].length;
      const from = texts[list].length;
      for (let i = from; i < from + missing; i++) this[list].push(plain[i] ?? plain[0] ?? "");
    }
    this.#highestCode = Math.max(FIRST_OWN_FORMAT - 1, highest("numFmtId"), ...texts.codes.values());
  }

  get codes(): readonly string[] {
    return [...this.#codes].map(
      ([code, id]) => `<${this.#prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    );
  }

  /** The text of the cell format that is the file's format `base` after a change. */
  format(base: number, change: FormatChange): string {
    const prefix = this.#prefix;
    const text = this.#texts.formats[base] ?? plainFormat(prefix);
    const of = (list: "fonts" | "borders", name: string): string =>
      this.#texts[list][Math.max(0, formatNumber(text, name))] ?? plainEntries(list, prefix)[0] ?? "";
    const { bold, italic, fontSize, fontName, color, numberFormat, fill } = change;
    const ids = {
      ...(numberFormat !== undefined && { numFmt: this.#code(numberFormat) }),
      ...([bold, italic, fontSize, fontName, color].some((one) => one !== undefined) && {
        font: this.#entry("fonts", fontXml(of("fonts", "fontId"), change, prefix)),
      }),
      ...(fill !== undefined && { fill: this.#entry("fills", fillXml(fill, prefix)) }),
      ...(SIDES.some((side) => change[side] !== undefined) && {
        border: this.#entry("borders", borderXml(of("borders", "borderId"), change, prefix)),
      }),
    };
    return formatXml(text, change, ids, prefix);
  }

  #entry(list: "fonts" | "fills" | "borders", text: string): number {
    if (this.#texts[list].length + this[list].length === 0)
      this[list].push(...plainEntries(list, this.#prefix));
    const known = this.#texts[list].indexOf(text);
    if (known !== -1) return known;
    const own = this[list].indexOf(text);
    return this.#texts[list].length + (own === -1 ? this[list].push(text) - 1 : own);
  }

  #code(code: string): number {
    const known = this.#texts.codes.get(code) ?? this.#codes.get(code) ?? builtIn(code);
    if (known !== null) return known;
    const next = Math.max(this.#highestCode, ...this.#codes.values()) + 1;
    this.#codes.set(code, next);
    return next;
  }
}

/** What a list begins with where the file has none: what the numbers 0 (and of fills, 1) stand for. */
function plainEntries(list: "fonts" | "fills" | "borders", prefix: string): readonly string[] {
  if (list !== "fills") return [`<${prefix}${list.slice(0, -1)}/>`];
  const pattern = `<${prefix}fill><${prefix}patternFill patternType="gray125"/></${prefix}fill>`;
  return [fillXml(null, prefix), pattern];
}

/** The number of a format that Excel has by itself, or null. Only those whose code is the same in every country. */
function builtIn(code: string): number | null {
  return [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49].find((id) => getFormatFromId(id) === code) ?? null;
}

function markXml({ fill, fontColor }: MarkFormat, prefix: string): string {
  const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
  const font =
    fontColor === null ? "" : `<${prefix}font><${prefix}color rgb="${rgb(fontColor)}"/></${prefix}font>`;
  const colored = fill === null ? "" : `<${prefix}bgColor rgb="${rgb(fill)}"/>`;
  const filled =
    fill === null
      ? ""
      : `<${prefix}fill><${prefix}patternFill>${colored}</${prefix}patternFill></${prefix}fill>`;
  return `<${prefix}dxf>${font}${filled}</${prefix}dxf>`;
}
