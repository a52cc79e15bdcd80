import type { Section } from "./form";

const PART = String.raw`(?:[ivxlc]{1,6}|\d{1,3}|[a-z])`;
const ORDER = String.raw`\(?${PART}(?:\.${PART}){0,5}\)?\s*[.:)\-–]?`;
const SECTION = new RegExp(
  String.raw`^(?:${ORDER}\s*(?<=[\s.:)\-–]))?(sub[\s-]*kegiatan|tujuan|sasaran|program|kegiatan)` +
    String.raw`(?:\s+(?:strategis|daerah|perangkat daerah|pd|opd))?(?:\s*${ORDER})?\s*(?::.*)?$`,
  "is",
);
const ONLY_ORDER = new RegExp(`^${ORDER}$`, "i");
const LONGEST = 300;

const LEVELS: Readonly<Record<string, Section>> = {
  tujuan: "Tujuan",
  sasaran: "Sasaran",
  program: "Program",
  kegiatan: "Kegiatan",
  subkegiatan: "Sub Kegiatan",
};

/**
 * The section that a trimmed text opens: the bare word with numbering before or after it ("II Program", "A. Sasaran",
 * "Kegiatan I.1", "Sasaran Strategis 1: …"); null where it is something else, like a program's name.
 */
export function sectionOf(text: string): Section | null {
  if (text.length > LONGEST) return null;
  const word = SECTION.exec(text)?.[1];
  return word === undefined ? null : (LEVELS[word.toLowerCase().replace(/[\s-]+/g, "")] ?? null);
}

/** Whether a trimmed text is numbering and nothing else: "1", "II", "A.", "1.1", "(3)". */
export function isNumbering(text: string): boolean {
  return text.length <= 20 && ONLY_ORDER.test(text);
}
