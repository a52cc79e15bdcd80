import { budgetOf, isWithinBounds } from "../formula/bounds";
import { withoutMiddleNames } from "../formula/body";
import { wordAt } from "../formula/field-words";
import { withLegend } from "../formula/legend";
import { findMarks, type OperatorCandidate } from "../formula/operators";
import { tokenise, type Token } from "../formula/token";
import { mapVariables, variablesOf, type Tree } from "../formula/tree";
import { oneLine, words } from "../grid/text";
import { readerOf } from "../matching/interpret";
import { propose, type Proposal } from "../matching/propose";
import { sameArithmetic } from "../matching/same-arithmetic";

/** Why a formula gives no variables: there is none, it breaks off, it calculates nothing, or it can be read in several ways. */
export type NoVariables = "no-formula" | "cut-off" | "no-calculation" | "several-readings";

/** The variables of a formula in the order of their first mention, or why there are none. */
export type FormulaVariables =
  | { readonly variables: readonly string[]; readonly reason: null }
  | { readonly variables: readonly []; readonly reason: NoVariables };

/**
 * Tells the variables that a formula needs from its text alone: its phrases, each once, in the order in which they are
 * mentioned. Only those by which the formula, read as any other with these labels, gives the one calculation that it may mean.
 * @param name what the indicator is called
 */
export function variablesIn(formula: string, name: string): FormulaVariables {
  const none = (reason: NoVariables): FormulaVariables => ({ variables: [], reason });
  if (!/\p{L}/u.test(formula)) return none("no-formula");
  if (/[\p{L}\p{N}](?:\.\.\.|…)\)?\s*$/u.test(formula)) return none("cut-off");
  if (!isWithinBounds(formula)) return none("several-readings");
  const meanings = meaningsOf(formula);
  if (meanings === null) return none("several-readings");
  if (meanings.length === 0) return none("no-calculation");
  const read = readerOf(formula, budgetOf(), name);
  for (const meaning of meanings) {
    for (const variables of [meaning.phrases.map(asLabel), meaning.phrases]) {
      const found = isDistinct(variables) ? read(variables) : null;
      if (found?.ok === true && isSame(found.tree, meaning.tree, variables.length))
        return { variables, reason: null };
    }
  }
  return none("several-readings");
}

/** A calculation over phrases, each of which stands there once. */
interface Meaning {
  readonly phrases: readonly string[];
  readonly tree: Tree;
}

/** The ways to word the one calculation that a formula means, the best first; null where it may mean several. */
function meaningsOf(formula: string): readonly Meaning[] | null {
  const text = withLegend(formula)?.text ?? formula;
  if (!isWithinBounds(text)) return null;
  const masked = withoutWeakSigns(withoutNames(text)).replace(FACTOR, "×");
  const proposals = propose(masked).filter(({ phrases }) =>
    phrases.every((phrase) => isQuantity(phrase.text)),
  );
  const kept = likely(proposals, masked);
  const [first, ...others] = kept.map((proposal) => overOnePhraseEach(proposal, text));
  if (first === undefined)
    return isQuantityAlone(text) ? [{ phrases: [bare(text)], tree: { kind: "variable", input: 0 } }] : [];
  if (others.some(({ tree }) => !sameArithmetic(tree, first.tree)) || dividesTwice(first.tree)) return null;
  if (isShareOfOne(first)) return null;
  if (first.tree.kind === "variable" && saysMore(text)) return [];
  return [first, ...others]
    .map((meaning) => ({ meaning, oddity: oddityOf(meaning) }))
    .sort((a, b) => a.oddity - b.oddity)
    .map(({ meaning }) => meaning);
}

function overOnePhraseEach({ phrases, tree }: Proposal, text: string): Meaning {
  const own: string[] = [];
  const places = phrases.map(({ start, end }) => {
    const phrase = oneLine(text.slice(start, end));
    const at = own.findIndex((one) => one.toLowerCase() === phrase.toLowerCase());
    return at < 0 ? own.push(phrase) - 1 : at;
  });
  return {
    phrases: own,
    tree: mapVariables(tree, (input) => ({ kind: "variable", input: places[input] ?? input })),
  };
}

/** "A / B / C": one of the strokes is probably part of a name. */
function dividesTwice(tree: Tree): boolean {
  if (tree.kind === "negative") return dividesTwice(tree.of);
  if (tree.kind !== "binary") return false;
  const { operator, left, right } = tree;
  const isAgain = operator === "/" && left.kind === "binary" && left.operator === "/";
  return isAgain || dividesTwice(left) || dividesTwice(right);
}

/** "Realisasi/target x 100%" in one phrase: a share is of a quotient. */
function isShareOfOne({ phrases, tree }: Meaning): boolean {
  if (phrases.length > 1 || tree.kind !== "binary" || tree.right.kind === "variable") return false;
  return tree.right.kind === "percent" || (tree.right.kind === "number" && tree.right.value === 100);
}

function isSame(found: Tree, meant: Tree, count: number): boolean {
  return new Set(variablesOf(found)).size === count && sameArithmetic(found, meant);
}

function isDistinct(variables: readonly string[]): boolean {
  return new Set(variables.map((variable) => words(variable).join(" "))).size === variables.length;
}

const COUNTING = /^(?:jumlah|jml|jmlh|jlh|total|banyak|banyaknya|seluruh|keseluruhan)$/;

/** Divisions of which nobody doubts that they are any: "A / B", "dibagi", a fraction bar, a stroke before "jumlah". */
function isSureDivision(tokens: readonly Token[], { from, to, operator, sure }: OperatorCandidate): boolean {
  if (operator !== "/" || !/^(?:word|open|sigma)$/.test(tokens[to]?.kind ?? "")) return false;
  return sure || (tokens[from]?.kind === "sign" && beginsQuantity(tokens, to));
}

/** Whether what begins behind a sign is another quantity: it counts, or it is the one that the text begins with. */
function beginsQuantity(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const first = tokens.findIndex(({ kind }) => kind === "word");
  return COUNTING.test(word) || (word !== "" && word === wordAt(tokens, first));
}

/** "NRR x 0,111": a cross before a decimal fraction multiplies. */
const FACTOR = /(?<=[\p{L})]\s*)[xX](?=\s*0[.,]\d)/gu;

/** "… (DTKB) dibagi … (SLRHD) atau DTKB/SLRHD": a short form that the text has put in brackets before. */
function standsForOther(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text;
  return tokens.some(
    ({ text }, i) =>
      text === word && i < at && tokens[i - 1]?.kind === "open" && tokens[i + 1]?.kind === "close",
  );
}

const PERIOD = /^(?:tahun|thn|bulan|bln|hari|minggu|triwulan|semester|jam|kapita)$/;

/**
 * A text in which a stroke within a word ("dikirim/diterima"), "per" and "terhadap" divide nothing any more because another
 * sign does, or what stands on both sides of a minus says them. All else stays where it stood.
 */
function withoutWeakSigns(text: string): string {
  const tokens = tokenise(text);
  const marks = findMarks(tokens, null);
  const divides =
    tokens.some(({ kind }) => kind === "rule") || marks.some((mark) => isSureDivision(tokens, mark));
  const repeated = repeatedWords(tokens, marks);
  const weak = marks.filter(({ from, to, operator, sure }) => {
    const token = tokens[from];
    if (operator !== "/" || sure || token === undefined) return false;
    const isBetweenWords = [tokens[from - 1], tokens[to]].every((beside) => beside?.kind === "word");
    if (token.kind === "sign")
      return divides && isBetweenWords && !beginsQuantity(tokens, to) && !standsForOther(tokens, to);
    const isRate = wordAt(tokens, from) === "per" && PERIOD.test(wordAt(tokens, to));
    return divides || isRate || repeated.has(wordAt(tokens, from));
  });
  const joined = tokens.flatMap(({ text: sign }, at) =>
    sign === "/" && !marks.some(({ from }) => from === at) ? [{ from: at, to: at + 1 }] : [],
  );
  return [...weak, ...joined].reduce((masked, { from, to }) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    return masked.slice(0, start) + "q".repeat(end - start) + masked.slice(end);
  }, text);
}

/** The words with which two quantities begin that a lone minus stands between: they are parts of a name. */
function repeatedWords(tokens: readonly Token[], marks: readonly OperatorCandidate[]): ReadonlySet<string> {
  const minus = marks.filter(({ operator, from }) => operator === "-" && tokens[from]?.spaced === true);
  const [only] = minus;
  if (only === undefined || minus.length > 1) return new Set();
  const [left, right] = [tokens.slice(0, only.from), tokens.slice(only.to)].map((side) =>
    side.map(({ text }) => text.toLowerCase()),
  );
  const length = left?.findIndex((word, i) => word !== right?.[i]) ?? 0;
  return new Set(length >= 3 ? left?.slice(0, length) : []);
}

/** "Realisasi / Capaian (%) = x 100% / Target": the name in the middle line is blanked. */
function withoutNames(text: string): string {
  const tokens = tokenise(text);
  const kept = withoutMiddleNames(tokens);
  if (kept === null) return text;
  const left = new Set(kept);
  return tokens
    .filter((token) => !left.has(token))
    .reduce(
      (blanked, { start, end }) => blanked.slice(0, start) + " ".repeat(end - start) + blanked.slice(end),
      text,
    );
}

/** The proposals without those that another one shows to be none. */
function likely(proposals: readonly Proposal[], text: string): readonly Proposal[] {
  const sound = proposals.filter(
    (one) => !dividesAtLineBreak(one, text) && !isShareOfNothing(one, proposals),
  );
  const whole = sound.filter((one) => !hidesSign(one, sound));
  return whole.filter((one) => !whole.some((other) => other !== one && announcesShare(other, one)));
}

/** A line that is only wrapped divides nothing: a fraction without a bar is multiplied. */
function dividesAtLineBreak({ phrases, tree }: Proposal, text: string): boolean {
  return (
    !(hasConstant(tree) && /\d|%|seratus|seribu/i.test(text)) &&
    phrases.some(({ start }, i) => i > 0 && /^\s*[\r\n]\s*$/.test(text.slice(phrases[i - 1]?.end, start)))
  );
}

function hasConstant(tree: Tree): boolean {
  if (tree.kind === "negative") return hasConstant(tree.of);
  if (tree.kind === "binary") return hasConstant(tree.left) || hasConstant(tree.right);
  return tree.kind !== "variable";
}

/** "x 100%" makes a share only of a quotient, where there may be one. */
function isShareOfNothing({ phrases }: Proposal, all: readonly Proposal[]): boolean {
  return phrases.length === 1 && all.some((other) => other.phrases.length > 1 && hasConstant(other.tree));
}

const SUMS = /\s[-–—−+]\s/;

/**
 * Whether a reading has a plus in a phrase that another one takes for one, or a minus between quantities of one kind or
 * of which one stands elsewhere, too.
 */
function hidesSign({ phrases }: Proposal, all: readonly Proposal[]): boolean {
  if (!all.some((other) => !other.phrases.some(({ text }) => SUMS.test(text)))) return false;
  const own = phrases.map(({ text }) => words(text).join(" "));
  return phrases.some(({ text }) => {
    const sides = text.split(SUMS).map(words);
    const [left = [], right = []] = sides;
    if (right.length === 0) return false;
    const isOfOneKind = left.some((word) => word.length > 2 && right.includes(word));
    return text.includes(" + ") || isOfOneKind || sides.some((side) => own.includes(side.join(" ")));
  });
}

/** "Persentase A dibandingkan B" announces a share; a percentage is not divided. */
function announcesShare(other: Proposal, one: Proposal): boolean {
  const [first] = one.phrases;
  return (
    PERCENTAGE.test(first?.text ?? "") &&
    (other.phrases[0]?.start ?? 0) > (first?.start ?? 0) &&
    one.phrases.length === other.phrases.length
  );
}

const PERCENTAGE = /^(?:persentase|prosentase|presentase|persen)\s/i;
/** "menjumlahkan …", "seratus persen" and figures are none. */
const NO_QUANTITY =
  /^(?:me(?:n|m|ng|ny)?(?:jumlah|bagi|hitung|banding|kali|tambah|kurang|rata)\p{L}*|(?:se)?(?:ratus|ribu|puluh)(?:\s+persen)?$)/iu;

function isQuantity(phrase: string): boolean {
  return /\p{L}/u.test(phrase) && !NO_QUANTITY.test(phrase) && !/\p{L}{4}\.\s+\p{Lu}/u.test(phrase);
}

const ALONE = /^(?:nilai|rata-rata|rerata|indeks|skor|angka|tingkat)\s+\p{L}/iu;
const LONGEST_ALONE = 200;

/** Whether a text that calculates nothing is the name of one quantity: "Nilai hasil evaluasi akuntabilitas kinerja". */
function isQuantityAlone(text: string): boolean {
  const marks = findMarks(tokenise(text), null);
  return (
    ALONE.test(text) && text.length <= LONGEST_ALONE && !marks.some(({ sure }) => sure) && !saysMore(text)
  );
}

/** What a name of a quantity has not: a sentence about it, how it is obtained, or another quantity. */
const SENTENCE =
  /(?<!\p{L})(?:adalah|merupakan|yaitu|ialah|yakni|dihitung|diukur|diperoleh|didapat|dientri|dientry|diinput|diisi|diambil|manual|berdasarkan|menggunakan|rumus|formula|dibuktikan)(?!\p{L})|[;=?]|\.\s+\S|[:]\s/iu;
const ANOTHER =
  /(?:(?<!\p{L})(?:dan|serta|atau|terhadap|dengan)|,|\n)\s*(?:jumlah|jml|total|banyaknya)(?!\p{L})/iu;

function saysMore(text: string): boolean {
  return SENTENCE.test(bare(text)) || ANOTHER.test(text);
}

function bare(text: string): string {
  return oneLine(text).replace(/[.\s]+$/, "");
}

/** A phrase as a label: with a capital letter, without the letter that stands for it in brackets. */
function asLabel(phrase: string): string {
  const text = phrase.replace(/\s*\(\p{Lu}{1,6}\d?\)$/u, "").replace(/^[Σ∑]\s*/u, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const OPENING = /^(?:rasio|ratio|perbandingan|selisih|yang|dari)\b/i;
const JOINING = /\b(?:dengan|terhadap|dibanding)\b/i;

/** How little a way to word a calculation looks like the names of quantities. */
function oddityOf({ phrases }: Meaning): number {
  const odd = phrases.filter((phrase) => OPENING.test(phrase) || JOINING.test(phrase)).length;
  const [first = "", ...others] = phrases.map((phrase) => words(phrase)[0]);
  const isAlike = others.every((word) => word === first);
  return odd * 10 + (isAlike ? 0 : 5) - Math.min(4, phrases.join("").length / 1000);
}
