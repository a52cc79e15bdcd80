import { LONGEST } from "./bounds";

/** A formula with the names of its legend put back, and what the legend says of each of them. */
export interface SpelledOut {
  readonly text: string;
  readonly meanings: ReadonlyMap<string, string>;
}

/**
 * Formulas in letters with a legend ("IPM = 1/3 (X1 + X2), dimana X1 = …"): the names are put back, so that the rest of
 * the language sees the quantities. A definition that calculates is put in brackets.
 * @returns the formula with its names replaced, not all of them where it gets too long to be read that way; or null
 * where it has no legend, or one of which not every letter is understood
 */
export function withLegend(text: string): SpelledOut | null {
  const { main, legend } = split(text);
  const definitions = new Map<string, string>();
  for (const line of statements(legend)) {
    const [, name, meaning] = DEFINITION.exec(line) ?? [];
    if (name !== undefined && meaning !== undefined && !definitions.has(name))
      definitions.set(name, meaning.trim());
  }
  if (definesLetters(text) && [...definedLetters(text)].some((letter) => !definitions.has(letter)))
    return null;
  const meanings = new Map([...definitions].filter(([name]) => mayStandFor(name) && occurs(main, name)));
  if (meanings.size === 0) return null;
  return { text: replace(replace(main, meanings), meanings), meanings };
}

/** Whether a name is made for a formula: three letters at the most, or with capitals or figures as no word has them. */
function mayStandFor(name: string): boolean {
  return name.length <= 3 || /\p{Lu}.*\p{Lu}|[\d_]/u.test(name);
}

/** Whether a text says of two letters or more what they mean: "A : Jumlah hadir, B : Jumlah diundang". */
export function definesLetters(text: string): boolean {
  return definedLetters(text).size >= 2;
}

function definedLetters(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(LETTER)].map(([, letter = ""]) => letter));
}

const LETTER = /(?<![\p{L}\p{N}])(\p{L})\s*:\s*\p{L}{2}/gu;

/** Whether a text begins by saying what a name means that stands before it: "A = Jumlah usulan" behind "A / B x 100%". */
export function definesName(text: string, before: string): boolean {
  const [, name] = DEFINITION.exec(text) ?? [];
  return name !== undefined && occurs(before.replace(HEADED, ""), name);
}

/** "Capaian = …", "Rumus: …": a name at the beginning of a line, which that line does not use. */
const HEADED = /^[ \t•*(-]*(?:[A-Za-z][\w’' ]*=|[A-Za-z][\w’' ]{2,}:)/gm;

/** "X1 = Indeks Melek Huruf", "- n : Jumlah responden": a short name that begins with a letter. */
const NAME = "[A-Za-z][\\w’']{0,7}(?:[-−]\\d)?";
const DEFINITION = new RegExp(`^[\\s•*(-]*(${NAME})\\s*[=:]\\s*(\\S.*)$`, "su");
/** "(B=60)" states a weight, not what B means. */
const BEGINS = new RegExp(`(?<![\\p{L}\\p{N}_])(?=${NAME}\\s*=(?!\\s*\\d+(?:[.,]\\d+)?\\s*%?\\s*\\)))`, "gu");
/** "K = konstanta (1000)". */
const CONSTANT = /^konstanta\s*[(=:]?\s*(\d[\d.,]*)\)?$/iu;
/** A line that says that the formula follows, below what its letters mean. */
const HEADED_BELOW = /(?<=[\r\n;])\s*(?:rumus|formula)\s*[:=]?\s*/iu;
const OPENING = new RegExp(
  String.raw`(?:^|[\s,.;(])(?:(?:di\s?mana|keterangan|ket)\b\s*[.:,]?|(?:dengan|yang)\s+(?=[A-Za-z][\w’']{0,7}\s*=))`,
  "iu",
);

function split(text: string): { readonly main: string; readonly legend: string } {
  const headed = HEADED_BELOW.exec(text);
  if (headed !== null && DEFINITION.test(text))
    return { main: text.slice(headed.index + headed[0].length), legend: text.slice(0, headed.index) };
  const found = OPENING.exec(text);
  if (found !== null)
    return { main: text.slice(0, found.index), legend: text.slice(found.index + found[0].length) };
  const [stated = "", ...defined] = text.split(/;|,(?=\s+[A-Za-z]\w{0,7}\s*:)/);
  const isWhole = !stated.split(/\r?\n/).some((line, i) => i > 0 && DEFINITION.test(line));
  if (isWhole && defined.length > 0 && defined.every((each) => DEFINITION.test(each)))
    return { main: stated, legend: defined.join("\n") };
  const lines = text.split(/\r?\n/).map((line, i, all) => (i > 0 ? lettered(line, all[0] ?? "") : line));
  const first = lines.findIndex((line, i) => i > 0 && DEFINITION.test(line));
  if (first >= 0) return { main: lines.slice(0, first).join("\n"), legend: lines.slice(first).join("\n") };
  const second = [...text.matchAll(BEGINS)].find(
    ({ index }) =>
      index > 0 &&
      (/[,;]\s*$/.test(text.slice(0, index)) || definesName(text.slice(index), text.slice(0, index))),
  )?.index;
  if (second === undefined) return { main: text, legend: "" };
  return { main: text.slice(0, second).replace(/[\s(,;]+$/, ""), legend: text.slice(second) };
}

/** "C. Capaian SKP" below a formula in which C is calculated with: the letter of a list is a name as well. */
function lettered(line: string, formula: string): string {
  const [, letter, meaning] = /^\s*([A-Z])[.)]\s+(\S.*)$/su.exec(line) ?? [];
  return letter !== undefined && meaning !== undefined && occurs(formula, letter)
    ? `${letter} = ${meaning}`
    : line;
}

/** A definition runs until the next line that begins one, so that it may be wrapped. */
function statements(legend: string): readonly string[] {
  const found: string[] = [];
  for (const line of legend.split(/\r?\n|;|,(?=\s+[A-Z]\w{0,3}\s*:)/).flatMap((each) => each.split(BEGINS))) {
    const last = found.at(-1);
    if (last === undefined || DEFINITION.test(line) || /^[\s•*-]*\d/.test(line)) found.push(line);
    else found[found.length - 1] = `${last} ${line.trim()}`;
  }
  return found.map((line) => line.replace(/[\s,.;)]+$/, "") + (opens(line) ? ")" : ""));
}

/** Does a statement open a bracket that belongs to it? */
function opens(line: string): boolean {
  return (
    (line.match(/\(/g) ?? []).length >= (line.match(/\)/g) ?? []).length && /\(.*\)[\s,.;)]*$/s.test(line)
  );
}

function pattern(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, "gu");
}

function occurs(main: string, name: string): boolean {
  return pattern(name).test(main);
}

function replace(text: string, definitions: ReadonlyMap<string, string>): string {
  const names = [...definitions.keys()].sort((a, b) => b.length - a.length);
  const each = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join("|")})(?![\\p{L}\\p{N}_])`, "gu");
  let [put, at] = ["", 0];
  for (const { 0: name, index } of text.matchAll(each)) {
    const meaning = (definitions.get(name) ?? name).replace(/[.,;]+$/, "").replace(CONSTANT, "$1");
    put += text.slice(at, index) + (calculates(meaning) ? `(${meaning})` : ` ${meaning} `);
    at = index + name.length;
    if (put.length > LONGEST) break;
  }
  return put + text.slice(at);
}

/** Does a definition hold signs of its own that stand free, so that it must be kept together? */
function calculates(meaning: string): boolean {
  return /\s[+*/:×÷-]\s|\d\s*\(|\bdibagi\b|\bdikali/iu.test(meaning);
}
