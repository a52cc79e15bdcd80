import { escapeXml } from "../../src/workbook/package/xml";

/** How a text stands in the file: among the shared strings or in the cell, plain or in runs of different looks. */
export type TextForm = "shared" | "inline" | "shared-runs" | "inline-runs";

/** How a formula stands in the file. A shared one has its text and area in the group's first cell alone. */
export type FormulaForm =
  | { readonly kind: "normal" }
  | { readonly kind: "array"; readonly area: string }
  | { readonly kind: "shared"; readonly group: number; readonly area: string | null };

export type Plain = number | string | boolean;

/** What a cell of a generated workbook holds. An error value is its text with `isError`. */
export type Content =
  | { readonly kind: "constant"; readonly value: Plain; readonly as: TextForm; readonly isError: boolean }
  /** A date by its ISO 8601 text, as newer programs write it. */
  | { readonly kind: "date"; readonly iso: string }
  | {
      readonly kind: "formula";
      readonly text: string;
      /** What the program that wrote the file had calculated; null where it had not. */
      readonly value: Plain | null;
      readonly isError: boolean;
      readonly form: FormulaForm;
    };

export function constant(value: Plain, as: TextForm = "shared"): Content {
  return { kind: "constant", value, as, isError: false };
}

export function errorValue(code: string): Content {
  return { kind: "constant", value: code, as: "shared", isError: true };
}

/** A formula (without "=") with its value; a value that begins with "#" is an error value. */
export function formula(text: string, value: Plain | null, form: FormulaForm = { kind: "normal" }): Content {
  const isError = typeof value === "string" && value.startsWith("#");
  return { kind: "formula", text, value, isError, form };
}

/** The texts that a workbook's cells share, each with the XML of its entry. */
export class SharedTexts {
  readonly #entries: string[] = [];

  /** The number of the entry with this XML, which is added where it is new. */
  number(entry: string): number {
    const known = this.#entries.indexOf(entry);
    return known === -1 ? this.#entries.push(entry) - 1 : known;
  }

  entries(): readonly string[] {
    return this.#entries;
  }
}

/** A cell as XML; `address` is "" where the file leaves the addresses out. */
export function cellXml(
  content: Content | null,
  { address, style }: { readonly address: string; readonly style: number },
  texts: SharedTexts,
): string {
  const open = `<c${address === "" ? "" : ` r="${address}"`}${style === 0 ? "" : ` s="${style}"`}`;
  if (content === null) return `${open}/>`;
  if (content.kind === "date") return `${open} t="d"><v>${content.iso}</v></c>`;
  if (content.kind === "formula") {
    const { value, isError } = content;
    const v = value === null ? "" : `<v>${plainXml(value)}</v>`;
    return `${open}${typeOf(value, isError)}>${formulaXml(content)}${v}</c>`;
  }
  const { value, as, isError } = content;
  if (typeof value !== "string" || isError)
    return `${open}${typeOf(value, isError)}><v>${plainXml(value)}</v></c>`;
  const inside = as.endsWith("runs") ? runs(value) : textXml(value);
  if (as.startsWith("inline")) return `${open} t="inlineStr"><is>${inside}</is></c>`;
  return `${open} t="s"><v>${texts.number(inside)}</v></c>`;
}

function typeOf(value: Plain | null, isError: boolean): string {
  if (isError) return ' t="e"';
  if (typeof value === "boolean") return ' t="b"';
  return typeof value === "string" ? ' t="str"' : "";
}

/** Numbers with 17 digits, as Excel writes them. */
function plainXml(value: Plain): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string") return escapeXml(value);
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : value.toPrecision(17);
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}

function runs(text: string): string {
  const half = Math.floor(text.length / 2);
  const look = '<rPr><b/><sz val="9"/><color rgb="FFC00000"/><rFont val="Arial"/></rPr>';
  return `<r>${textXml(text.slice(0, half))}</r><r>${look}${textXml(text.slice(half))}</r>`;
}

function formulaXml({ text, form }: Content & { kind: "formula" }): string {
  if (form.kind === "normal") return `<f>${escapeXml(text)}</f>`;
  if (form.kind === "array") return `<f t="array" ref="${form.area}">${escapeXml(text)}</f>`;
  if (form.area === null) return `<f t="shared" si="${form.group}"/>`;
  return `<f t="shared" ref="${form.area}" si="${form.group}">${escapeXml(text)}</f>`;
}
