import { wordAt } from "./field-words";
import type { Token } from "./token";
import type { Operator } from "./tree";

/**
 * A place where an operator may be written. `from` and `to` are token indexes (to is exclusive). `sure` marks are
 * operators unless a label says otherwise; the others may as well be part of a label ("T-1", "tersedia/dikirim").
 */
export interface OperatorCandidate {
  readonly from: number;
  readonly to: number;
  readonly operator: Operator;
  readonly sure: boolean;
}

const DIVIDE = /^(?:dibagi|dibagikan|dibandingkan|dibanding|diperbandingkan|berbanding)$/;
const TIMES = /^(?:dikali|dikalikan|dikalikannya)$/;
const PLUS = /^(?:ditambah|ditambahkan|ditambahi)$/;
const MINUS = /^(?:dikurangi|dikurangkan|dikurang)$/;
const LINK = /^(?:dengan|dgn|dg|oleh|terhadap|dari|antara)$/;
/** "dikali angka 25": a word before a constant. */
const CONSTANT = /^(?:bilangan|angka|konstanta|faktor)$/;
const SPLIT_AFTER_DI =
  /^(?:bagi|bagikan|bandingkan|banding|kali|kalikan|tambah|tambahkan|kurangi|kurangkan)$/;

/**
 * All places of a formula where an operator may be written, in order and without overlap.
 * @param pairing what "dan" or "dengan" means after an opening such as "rasio antara" (/) or "selisih" (-), if anything
 */
export function findMarks(tokens: readonly Token[], pairing: Operator | null): readonly OperatorCandidate[] {
  const marks: OperatorCandidate[] = [];
  for (let i = 0; i < tokens.length;) {
    const mark = markAt(tokens, i, pairing);
    if (mark !== null) marks.push(mark);
    i = mark?.to ?? i + 1;
  }
  return marks;
}

function markAt(tokens: readonly Token[], at: number, pairing: Operator | null): OperatorCandidate | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === "," && pairing === "+") return commaAt(tokens, at);
  if (token.kind === "sign") return signAt(tokens, token, at);
  if (token.kind !== "word") return null;
  return wordMark(tokens, token.text.toLowerCase(), at, pairing);
}

/** Whether a mark is the word between the two that are compared: "selisih A dengan B", "rasio A dan B". */
export function pairs(tokens: readonly Token[], { from, operator }: OperatorCandidate): boolean {
  return /^[-/]$/.test(operator) && /^(?:dan|dengan|dgn)$/.test(wordAt(tokens, from));
}

/** In a list, "A, B, dan C" has a sign at each comma; a comma before "dan" is one sign with it. */
function commaAt(tokens: readonly Token[], at: number): OperatorCandidate {
  const to = /^(?:dan|serta)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  return { from: at, to, operator: "+", sure: false };
}

function signAt(tokens: readonly Token[], token: Token, at: number): OperatorCandidate | null {
  const mark = (operator: Operator, sure: boolean): OperatorCandidate => ({
    from: at,
    to: at + 1,
    operator,
    sure,
  });
  switch (token.text) {
    case "÷":
      return mark("/", true);
    case "×":
    case "✕":
    case "✖":
    case "╳":
    case "*":
    case "·":
    case "∙":
    case "⋅":
      return mark("*", true);
    case "/":
    case ":":
    case "∶":
    case "⁄":
    case "∕":
      return isListing(tokens, at) || isSchoolYear(tokens, at) ? null : mark("/", standsFree(tokens, at));
    case "+":
      return isNextYear(tokens, at) ? null : mark("+", standsFree(tokens, at));
    case "−":
      return mark("-", false);
    case "-":
    case "–":
    case "—":
      return isMinus(tokens, at) ? mark("-", false) : null;
    default:
      return null;
  }
}

/** White space on both sides, or single letters: "A / B" and "A/B" divide, "dan/atau" may not. */
function standsFree(tokens: readonly Token[], at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isLetter = (token: Token | undefined): boolean =>
    token !== undefined && /^[a-z]\d?$/i.test(token.text);
  return (sign?.spaced === true && after?.spaced === true) || (isLetter(before) && isLetter(after));
}

/** "yang meliputi : 1. …" opens a list, and "kabupaten/kota" is one word; neither divides. */
function isListing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text.toLowerCase() ?? "";
  const after = tokens[at + 1]?.text.toLowerCase() ?? "";
  if (tokens[at]?.text === ":")
    return /^(?:meliputi|yaitu|yakni|berikut|lain|terdiri|mencakup|antaranya)$/.test(before);
  return SLASHED.has(`${before}/${after}`);
}

/** "2023/2024" is a year of school. */
function isSchoolYear(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
  return /^20\d\d$/.test(before) && Number(after) === Number(before) + 1;
}

/** "tahun n+1" is the year to come. */
function isNextYear(tokens: readonly Token[], at: number): boolean {
  const [year, letter, number] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]].map(
    (token) => token?.text ?? "",
  );
  return /^(?:tahun|thn|th)$/i.test(year ?? "") && /^[nt]$/i.test(letter ?? "") && /^\d$/.test(number ?? "");
}

/** Words that a slash joins to one. */
const SLASHED: ReadonlySet<string> = new Set([
  ..."dan/atau kabupaten/kota kab/kota kota/kabupaten kota/kab desa/kelurahan kelurahan/desa rt/rw sd/mi smp/mts sma/ma".split(
    " ",
  ),
  ..."tk/ra sma/smk slta/sederajat provinsi/kabupaten kl/pd laki-laki/perempuan sampel/contoh".split(" "),
]);

/** Behind two numbers these make a range: "7 – 12 tahun". */
const AGES = /^(?:tahun|thn|th|bulan|bln|hari|hr|minggu|jam)$/;

/** A hyphen is a minus, but in "tahun n - 1", only with white space beside it, or between single letters or brackets: "A-B", "(…)-(…)". */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || sign === undefined || after === undefined) return false;
  if (/^[nt]$/i.test(before.text) && /^\d$/.test(after.text)) return false;
  if (before.kind === "number" && after.kind === "number" && AGES.test(wordAt(tokens, at + 2))) return false;
  if (sign.spaced || after.spaced) return true;
  const standsAlone = (token: Token, bracket: "open" | "close"): boolean =>
    token.kind === bracket || (token.kind === "word" && /^[A-Z]\d?$/.test(token.text));
  return standsAlone(before, "close") && standsAlone(after, "open");
}

function wordMark(
  tokens: readonly Token[],
  word: string,
  at: number,
  pairing: Operator | null,
): OperatorCandidate | null {
  const next = tokens[at + 1];
  const nextWord = next?.kind === "word" ? next.text.toLowerCase() : "";
  const phrase = (operator: Operator, length: number): OperatorCandidate => {
    let to = at + length;
    if (wordAt(tokens, to) === "rata" && tokens[to + 1]?.kind === "word" && wordAt(tokens, to + 1) !== "rata")
      to++;
    while (LINK.test(wordAt(tokens, to))) to++;
    if (CONSTANT.test(wordAt(tokens, to)) && tokens[to + 1]?.kind === "number") to++;
    return { from: at, to, operator, sure: true };
  };
  if (word === "di" && SPLIT_AFTER_DI.test(nextWord)) return phrase(operatorOf(`di${nextWord}`) ?? "/", 2);
  const operator = operatorOf(word);
  if (operator !== null) return phrase(operator, 1);
  const single = (meaning: Operator, sure: boolean): OperatorCandidate => ({
    from: at,
    to: at + 1,
    operator: meaning,
    sure,
  });
  switch (word) {
    case "x":
      return isTimesA(tokens, at) ? null : single("*", isFactor(next));
    case "kali":
      return isFactor(next) ? single("*", true) : null;
    case "dari":
      return isShareOf(tokens, at, nextWord) ? single("/", false) : null;
    case "per":
    case "terhadap":
    case "thd":
      return single("/", false);
    case "plus":
      return single("+", false);
    case "minus":
      return single("-", false);
    case "dan":
    case "dengan":
    case "dgn":
      return pairing === null ? null : single(pairing, false);
    default:
      return null;
  }
}

/** "12 x setahun", "1x dalam sebulan": how often something is done. */
function isTimesA(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.kind !== "number") return false;
  return /^(?:dalam|dlm|per|tiap|setiap|se(?:hari|minggu|pekan|bulan|triwulan|semester|tahun))$/.test(
    wordAt(tokens, at + 1),
  );
}

function operatorOf(word: string): Operator | null {
  if (DIVIDE.test(word)) return "/";
  if (TIMES.test(word)) return "*";
  if (PLUS.test(word)) return "+";
  return MINUS.test(word) ? "-" : null;
}

/** "Koperasi aktif dari seluruh koperasi x 100%": a part of what is counted before; elsewhere "dari" tells an origin. */
function isShareOf(tokens: readonly Token[], at: number, next: string): boolean {
  const whole = wordAt(tokens, at + 2);
  const isPart = tokens.slice(0, at).some((_, i) => wordAt(tokens, i) === whole);
  return /^(?:seluruh|total|keseluruhan)$/.test(next) && isPart && tokens.slice(at).some(isHundred);
}

function isHundred({ kind, text }: Token): boolean {
  return kind === "percent" || /^(?:100|seratus)$/i.test(text);
}

function isFactor(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === "number") return (numeralValue(token.text) ?? 0) >= 25;
  return /^(?:seratus|seribu)$/i.test(token.text);
}

/**
 * The value of a numeral in a formula, or null where it can be read two ways. The comma is the decimal sign; dots before
 * groups of three digits are thousands, and so is the comma of "1,000": a factor of one would be pointless.
 */
export function numeralValue(text: string): number | null {
  if (/[ \u00A0]/.test(text)) return Number(text.replace(/[ \u00A0]/g, ""));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text))
    return Number(text.replace(/\./g, "").replace(",", "."));
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$|^1,000$/.test(text)) return Number(text.replace(/,/g, ""));
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return null;
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}
