import { appendToList, outline } from "./xml-edit";
import type { AddedFormat, StyleBook } from "./style-book";
import type { MarkFormat } from "./styles";
import { getFormatFromId } from "numfmt";
import { attribute, escapeXml, numberAttribute, walk, withAttribute } from "./xml";

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
const BEFORE_CELL_FORMATS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs"];
const BEFORE_MARKS = [...BEFORE_CELL_FORMATS, "cellXfs", "cellStyles"];

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
    return this.#formats.length === 0 && this.#marks.length === 0;
  }

  /** The styles part with what was collected. */
  apply(xml: string): string {
    const { prefix } = outline(xml);
    const { codes, formats } = present(xml);
    const newCodes = new Map<string, number>();
    const entries = this.#formats.map(({ base, numberFormat }) => {
      const id = codes.get(numberFormat) ?? newCodes.get(numberFormat) ?? builtIn(numberFormat);
      const next = Math.max(FIRST_OWN_FORMAT - 1, ...codes.values(), ...newCodes.values()) + 1;
      if (id === null) newCodes.set(numberFormat, next);
      return cellFormat(formats[base] ?? `<${prefix}xf fontId="0" fillId="0" borderId="0"/>`, id ?? next);
    });
    const codeEntries = [...newCodes].map(
      ([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    );
    const withCodes = appendToList(xml, "numFmts", codeEntries, []);
    const withFormats = appendToList(withCodes, "cellXfs", entries, BEFORE_CELL_FORMATS);
    const marks = this.#marks.map((mark) => markXml(mark, prefix));
    return appendToList(withFormats, "dxfs", marks, BEFORE_MARKS);
  }
}

/** The number formats of the file by their code, and the text of each cell format. */
function present(xml: string): { codes: Map<string, number>; formats: string[] } {
  const codes = new Map<string, number>();
  const formats: string[] = [];
  let start = 0;
  walk(xml, {
    open: (tag) => {
      if (tag.path === "styleSheet/numFmts/numFmt")
        codes.set(attribute(tag, "formatCode"), numberAttribute(tag, "numFmtId", 0));
      if (tag.path === "styleSheet/cellXfs/xf") start = tag.start;
    },
    close: (path, _, end) => {
      if (path === "styleSheet/cellXfs/xf") formats.push(xml.slice(start, end));
    },
  });
  return { codes, formats };
}

function cellFormat(base: string, id: number): string {
  const end = base.indexOf(">") + 1;
  const open = withAttribute(
    withAttribute(base.slice(0, end), "numFmtId", String(id)),
    "applyNumberFormat",
    "1",
  );
  return open + base.slice(end);
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
