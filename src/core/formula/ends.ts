import { isColon, isUnit, wordAt } from "./field-words";
import { changesCalculation } from "./notes";
import type { Token } from "./token";

/** Where a calculation may end (token index, exclusive), and whether the words behind say that it is a percentage. */
export interface End {
  readonly to: number;
  readonly asPercentage: boolean;
}

const PERCENTAGE = /^(?:persentase|prosentase|presentase|persen)$/;
const AS_PERCENTAGE = /^(?:yang|dinyatakan|dalam|bentuk|satuan|persentase|prosentase|presentase|persen)$/;
const NOTES = /^(?:catatan|ket|keterangan)$/;
const ASIDES = /^(?:contoh|misal|misalnya|catatan|sumber|ket|keterangan|dimana)$/;

/**
 * The places where a calculation may end: the end of the text; before a result ("= 100"), a second wording in letters
 * ("atau A/B x 100%"), an example, a source, a legend, or a second sentence that defines something else.
 */
export function endsOf(tokens: readonly Token[]): readonly End[] {
  const ends = new Set([tokens.length]);
  const percentages: number[] = [];
  tokens.forEach((token, i) => {
    if (i === 0) return;
    const word = wordAt(tokens, i);
    if (isEquals(tokens, i) && (isResult(tokens, i + 1) || isNamed(tokens, i))) ends.add(i);
    if (/^(?:atau|rumus|formula)$/.test(word) && isLetters(tokens, i + 1)) ends.add(i);
    if (opensAside(tokens, i) && !altersCalculation(tokens, i)) ends.add(beforeOpening(tokens, i));
    if (token.text === "." && startsSentence(tokens, i + 1)) ends.add(i);
    if (/^(?:dalam|pada|selama|per|di)$/.test(word) && isBehindFactor(tokens, i) && isWhenOrWhere(tokens, i))
      ends.add(i);
    if (/^(?:dinyatakan|dalam)$/.test(word) && saysPercentage(tokens, i)) {
      const to = withoutJoint(tokens, i);
      if (isBehindFactor(tokens, to)) ends.add(to);
      else percentages.push(to);
    }
  });
  const [percentage] = percentages;
  if (percentage !== undefined) return [{ to: percentage, asPercentage: true }];
  return [...ends].map((to) => ({ to, asPercentage: false }));
}

function isBehindFactor(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.kind === "percent" || /^(?:100|1000|1\.000|100\.000|seratus|seribu)$/i.test(before?.text ?? "")
  );
}

/** Where the words before a place only lead to it: "x 100, dan dinyatakan …", "x 100 (dalam …". */
function withoutJoint(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  const isJoint =
    /^(?:stop|open)$/.test(before?.kind ?? "") || /^(?:yang|dan|dinyatakan)$/.test(wordAt(tokens, at - 1));
  return isJoint && at > 1 ? withoutJoint(tokens, at - 1) : at;
}

/** "dalam tahun berjalan", "di wilayah kecamatan": words to the end of the text, one of them of a time or a place. */
function isWhenOrWhere(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from);
  return (
    rest.every(({ kind, text }) => kind === "word" || text === "." || /^20\d\d$/.test(text)) &&
    rest.some(({ text }) => TIME_OR_PLACE.test(text)) &&
    !rest.some(({ text }) => OTHER_TIME_OR_PLACE.test(text))
  );
}

const TIME_OR_PLACE = /^(?:tahun|periode|waktu|wilayah|kecamatan|daerah)$/i;
const OTHER_TIME_OR_PLACE =
  /^(?:lalu|sebelumnya|depan|berikutnya|luar|triwulan|semester|bulan|minggu|tingkat|desa|kelurahan|kota|kabupaten|provinsi)$/i;

function isEquals(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.kind === "equals" || (wordAt(tokens, at) === "sama" && wordAt(tokens, at + 1) === "dengan")
  );
}

/** Whether an example, a source, a remark or a legend begins at a token: "Contoh: …", "(sumber : …)", "dimana …". */
export function opensAside(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === "dimana" || (word === "di" && wordAt(tokens, at + 1) === "mana")) return true;
  return ASIDES.test(word) && (isSetOff(tokens, at) || (isColon(tokens[at + 1]) && !endsName(tokens, at)));
}

/** At the beginning of a line, a sentence or a bracket. */
function isSetOff(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.newLine === true || before?.kind === "stop" || before?.kind === "open";
}

/** Whether a word is the last of a name, as in "surat keterangan : …": only "… kelurahan Keterangan: …" sets it off. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? "");
  const before = tokens[at - 1];
  if (before?.kind !== "word" || isUnit(before)) return false;
  return !isCapital(tokens[at]) || isCapital(before);
}

/** "Catatan: hasil dibagi 2": such a note is not to be left out. */
function altersCalculation(tokens: readonly Token[], at: number): boolean {
  const [, ...note] = tokens.slice(at).map(({ text }) => text);
  return NOTES.test(wordAt(tokens, at)) && changesCalculation(note.join(" ").replace(/^:/, ""));
}

function beforeOpening(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.kind === "open" ? at - 1 : at;
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || !token.spaced || !/^\p{Lu}/u.test(token.text)) return false;
  return tokens.slice(at).some((later, i) => later.kind === "equals" || isColon(tokens[at + i]));
}

const CALCULATES = /^(?:x|(?:di)?(?:kali|bagi|tambah|kurang)(?:kan|i)?|per|dari|minus|plus)$/i;
const LONGEST_NAME = 10;

/** "saldo awal + masuk - keluar = saldo akhir": a calculation, and behind it only the name of what comes of it. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const isName = ({ kind, text }: Token): boolean =>
    kind === "open" || kind === "close" || text === "." || (kind === "word" && !CALCULATES.test(text));
  return (
    behind.some(({ kind }) => kind === "word") &&
    behind.length <= LONGEST_NAME &&
    behind.every(isName) &&
    before.some(({ kind, text }) => kind === "sign" || CALCULATES.test(text)) &&
    !before.some(({ kind }) => kind === "equals")
  );
}

/** Nothing but figures, units, and the letters of the same calculation is left: what stands before is the formula. */
function isResult(tokens: readonly Token[], from: number): boolean {
  const named = namesInBrackets(tokens, from);
  return tokens
    .slice(from)
    .every(
      (token) =>
        isFigure(token) || isLetter(token, named) || /^(?:atau|per)$/i.test(token.text) || isUnit(token),
    );
}

/** "A/B x 100 % = 100": the same calculation again, in letters or in names that stood in brackets before. */
function isLetters(tokens: readonly Token[], from: number): boolean {
  const named = namesInBrackets(tokens, from);
  return tokens.slice(from).every((token) => isFigure(token) || isLetter(token, named));
}

function isLetter(token: Token, named: ReadonlySet<string>): boolean {
  return /^[a-z]\d?$/i.test(token.text) || named.has(token.text);
}

function namesInBrackets(tokens: readonly Token[], before: number): ReadonlySet<string> {
  const inBrackets = (i: number): boolean =>
    tokens[i - 1]?.kind === "open" && tokens[i + 1]?.kind === "close";
  return new Set(tokens.slice(0, before).flatMap((token, i) => (inBrackets(i) ? [token.text] : [])));
}

function isFigure(token: Token): boolean {
  return token.kind !== "word" || /^(?:x|seratus|seribu|persen|dengan)$/i.test(token.text);
}

function saysPercentage(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(from).filter((token) => token.kind === "word");
  return (
    words.every((token) => AS_PERCENTAGE.test(token.text.toLowerCase())) &&
    words.some((token) => PERCENTAGE.test(token.text.toLowerCase()))
  );
}
