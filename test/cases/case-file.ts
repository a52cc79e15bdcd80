import { strToU8, zipSync, type Zippable } from "fflate";
import { columnLetters } from "../../src/core/grid/address";
import { escapeXml } from "../../src/workbook/package/xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A cell as it is to stand in the file: text, a number, blank (null), or its XML from behind the address on. */
export type Cell = string | number | null | { readonly xml: string };

/** A sheet to be made. */
export interface CaseSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  /** Rows of XML behind the others. */
  readonly moreRows?: string;
  /** What stands behind the cells ("<sheetProtection sheet="1"/>"). */
  readonly more?: string;
  readonly state?: "hidden" | "veryHidden";
}

/** A workbook to be made; whatever is left out is as plain as can be. */
export interface CaseFile {
  readonly sheets: readonly CaseSheet[];
  /** What stands behind the sheets in the workbook part. */
  readonly names?: string;
  /** The whole styles part. */
  readonly styles?: string;
  /** Changes the parts before they are packed; names are as in the archive. */
  readonly change?: (parts: Map<string, Uint8Array>) => void;
}

/** The heading of a plain form in its first row: formula E, variable F, value G, result H. */
const HEADING: readonly Cell[] = [
  ...["No.", "Nama Program", "Indikator", "Definisi Operasional", "Formula Perhitungan"],
  ...["Variabel", "Nilai", "Hasil Perhitungan", "Keterangan"],
];

/** The formula, by which 30 of 40 are 75%. */
export const FORMULA = "(Jumlah usulan disepakati : Total usulan) x 100%";

/** A plain form of one indicator in rows 2 and 3; its values are as given, its result belongs into H2. */
export function plainForm(part: Cell = 30, whole: Cell = 40): readonly (readonly Cell[])[] {
  return [
    HEADING,
    [1, "Program A", "Persentase usulan", "", FORMULA, "Jumlah usulan disepakati", part, null, "tetap"],
    [null, null, null, null, null, "Total usulan", whole],
  ];
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;

/** The bytes of a workbook, made of plain XML and nothing that this project writes files with. */
export function caseFile({ sheets, names = "", styles = STYLES, change }: CaseFile): Uint8Array {
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  const related = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const types = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const texts: readonly (readonly [string, string])[] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets>${names}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", styles],
    ...sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)] as const),
  ];
  const parts = new Map(texts.map(([name, text]) => [name, strToU8(text)]));
  change?.(parts);
  const files: Zippable = Object.fromEntries(parts);
  return zipSync(files, { mtime: new Date(1980, 0, 2), level: 1 });
}

function sheetXml({ rows, merges = [], moreRows = "", more = "" }: CaseSheet): string {
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const lines = rows.map(
    (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r, c)).join("")}</row>`,
  );
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${lines.join("")}${moreRows}</sheetData>${more}${merged}</worksheet>`;
}

function cellXml(cell: Cell, row: number, column: number): string {
  if (cell === null || cell === "") return "";
  const ref = `<c r="${columnLetters(column)}${row + 1}"`;
  if (typeof cell === "number") return `${ref}><v>${cell}</v></c>`;
  if (typeof cell === "object") return `${ref}${cell.xml}</c>`;
  return `${ref} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** A formula, with the value that the file has stored for it, if any. */
export function formula(text: string, stored?: number): Cell {
  const value = stored === undefined ? "" : `<v>${stored}</v>`;
  return { xml: `><f>${escapeXml(text)}</f>${value}` };
}
