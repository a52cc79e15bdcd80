import { SaxesParser } from "saxes";
import { address, areaAddress } from "../../src/core/grid/address";

/** A cell as LibreOffice tells it: a number (also of a date, a time or a truth value) or a text. */
export interface FlatCell {
  readonly value: number | string;
  readonly hasFormula: boolean;
  /** How far the value may be off: dates and times are told in milliseconds. */
  readonly blur: number;
}

/** A sheet as LibreOffice tells it. */
export interface FlatSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, FlatCell>;
  readonly merges: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
}

type Attributes = Readonly<Record<string, string>>;
const CELLS = ["table:table-cell", "table:covered-table-cell"];
const MILLISECOND = 1 / 86_400_000;
/** Numbers are told with 15 digits. */
const DIGITS = 1e-14;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A sheet while it is being read, and where the reading is. */
class Reading implements FlatSheet {
  readonly name: string;
  readonly cells = new Map<string, FlatCell>();
  readonly merges: string[] = [];
  readonly notes = new Map<string, string>();
  #row = 0;
  #column = 0;
  #height = 1;
  #cell: Attributes = {};
  #text: string[] = [];
  #note: string[] | null = null;
  #inNote = false;
  #inParagraph = false;

  constructor(name: string) {
    this.name = name;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "table:table-row") {
      this.#height = Number(attributes["table:number-rows-repeated"] ?? 1);
      this.#column = 0;
    } else if (CELLS.includes(name)) {
      this.#cell = attributes;
      this.#text = [];
      this.#note = null;
    } else if (name === "office:annotation") {
      this.#note = [];
      this.#inNote = true;
    } else if (name === "text:p") {
      this.#lines().push("");
      this.#inParagraph = true;
    }
    if (name === "text:s") this.text(" ".repeat(Number(attributes["text:c"] ?? 1)));
    else if (name === "text:tab") this.text("\t");
    else if (name === "text:line-break") this.text("\n");
  }

  /** Text outside paragraphs (the author of a note, white space between elements) is none of the cell. */
  text(more: string): void {
    const lines = this.#lines();
    if (this.#inParagraph) lines[lines.length - 1] = (lines.at(-1) ?? "") + more;
  }

  close(name: string): void {
    if (name === "text:p") this.#inParagraph = false;
    else if (name === "table:table-row") this.#row += this.#height;
    else if (name === "office:annotation") this.#inNote = false;
    else if (CELLS.includes(name)) this.#finish();
  }

  #lines(): string[] {
    return this.#inNote && this.#note !== null ? this.#note : this.#text;
  }

  #finish(): void {
    const [row, column] = [this.#row, this.#column];
    const number = (name: string): number => Number(this.#cell[`table:number-${name}`] ?? 1);
    this.#column += number("columns-repeated");
    const [bottom, right] = [row + number("rows-spanned") - 1, column + number("columns-spanned") - 1];
    if (bottom > row || right > column)
      this.merges.push(areaAddress({ top: row, left: column, bottom, right }));
    if (this.#note !== null) this.notes.set(address({ row, column }), this.#note.join("\n"));
    const hasFormula = this.#cell["table:formula"] !== undefined;
    const value = valueOf(this.#cell, this.#text.join("\n"));
    const isTime = ["date", "time"].includes(this.#cell["office:value-type"] ?? "");
    const blur = isTime ? MILLISECOND : typeof value === "number" ? DIGITS * Math.abs(value) : 0;
    if (value === "" && !hasFormula) return;
    for (let r = row; r < row + this.#height; r++) {
      for (let c = column; c < this.#column; c++)
        this.cells.set(address({ row: r, column: c }), { value, hasFormula, blur });
    }
  }
}

/** The sheets of a flat XML spreadsheet (.fods), as LibreOffice writes it. */
export function readFlatSheets(xml: string): readonly FlatSheet[] {
  const sheets: Reading[] = [];
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let inBody = false;
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "office:spreadsheet") inBody = true;
    if (inBody && name === "table:table") sheets.push(new Reading(attributes["table:name"] ?? ""));
    else if (inBody) sheets.at(-1)?.open(name, attributes);
  });
  parser.on("text", (text) => {
    if (inBody) sheets.at(-1)?.text(text);
  });
  parser.on("closetag", ({ name }) => {
    if (name === "office:spreadsheet") inBody = false;
    if (inBody) sheets.at(-1)?.close(name);
  });
  parser.write(xml).close();
  return sheets;
}

function valueOf(attributes: Attributes, text: string): number | string {
  switch (attributes["office:value-type"]) {
    case undefined:
      return "";
    case "boolean":
      return attributes["office:boolean-value"] === "true" ? 1 : 0;
    case "date":
      return serial(attributes["office:date-value"] ?? "");
    case "time":
      return days(attributes["office:time-value"] ?? "");
    case "string":
      if (attributes["calcext:value-type"] === "error") return text;
      return attributes["office:string-value"] ?? text;
    default:
      return Number(attributes["office:value"]);
  }
}

function serial(date: string): number {
  return (Date.parse(`${date.includes("T") ? date : `${date}T00:00:00`}Z`) - FIRST_DAY) / DAY;
}

/** A duration such as PT24H30M00.5S in days. */
function days(duration: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^-?PT(\d+)H(\d+)M([\d.]+)S$/.exec(duration) ?? [];
  const amount = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return duration.startsWith("-") ? -amount : amount;
}
