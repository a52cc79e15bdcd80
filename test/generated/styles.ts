import { escapeXml } from "../../src/workbook/package/xml";

/** Number formats as offices have them, and some that hide or change what a cell shows. */
export const NUMBER_FORMATS = [
  "General",
  "0.00%",
  "0%",
  "0.00",
  "#,##0",
  "@",
  "dd/mm/yyyy",
  "[$-421]dd mmmm yyyy",
  '0.0" km²"',
  "#,##0.00_);[Red]\\(#,##0.00\\)",
  "0.00E+00",
  '_-"Rp"* #,##0_-',
  "[h]:mm",
  "#,##0,",
  ";;;",
  "0.00%;[Red]-0.00%",
  "# ?/?",
  "[>=1]0;0.000",
] as const;

export type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** What a cell's style may have besides its number format. */
const LOOKS = {
  plain: ">",
  unlocked: ' applyProtection="1"><protection locked="0"/>',
  framed:
    ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1"/>',
  /** The cell shows what was typed behind an apostrophe. */
  quoted: ' quotePrefix="1">',
} as const;
export type Look = keyof typeof LOOKS;
const NAMES = Object.keys(LOOKS) as readonly Look[];

/** The number of the cell style with this number format and look. */
export function styleOf(format: NumberFormat, look: Look = "plain"): number {
  return NUMBER_FORMATS.indexOf(format) * NAMES.length + NAMES.indexOf(look);
}

/** Conditional formats of the user's point to these by their number. */
const MARKS =
  '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/></font><border><top style="thin"><color auto="1"/></top></border></dxf></dxfs>';

/** The children of `<styleSheet>`. */
export function stylesXml(): string {
  const codes = NUMBER_FORMATS.slice(1).map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`,
  );
  const formats = NUMBER_FORMATS.flatMap((_, i) =>
    NAMES.map((look) => {
      const [font, fill, border] = look === "framed" ? [1, 2, 1] : [0, 0, 0];
      const open = `<xf numFmtId="${i === 0 ? 0 : 163 + i}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"`;
      return `${open}${LOOKS[look]}</xf>`;
    }),
  );
  return (
    `<numFmts count="${codes.length}">${codes.join("")}</numFmts>` +
    '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font><font><b/><i/><sz val="9"/><color rgb="FF1F3864"/><name val="Arial"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right><top style="thin"><color indexed="64"/></top><bottom style="double"><color indexed="64"/></bottom><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    `${MARKS}<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>`
  );
}
