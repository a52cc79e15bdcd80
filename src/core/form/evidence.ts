import { words } from "../grid/text";
import { eachInSteps, type Steps } from "../steps";

const ENDS_OPEN =
  /(?:[:/÷×*+\-–−=(,]|\s[x×]|\b(?:dibagi|dikali|dikalikan|dibandingkan|ditambah|dikurangi|terhadap|dengan|per|yang|dan|atau|di|ke|dari|pada|untuk|oleh|dalam)|(?:[:/÷]|\bdibagi|\bdikali|\bdikalikan)(?:\s+(?:jumlah|total|seluruh))+)$/i;
const BAR = /^\s*[-_–—―─=]{3,}/;
const STARTS_INSIDE =
  /^(?:[:/÷×*+−=)%]|persen\b|[-–](?!\s*$)|[x×]\s|_{3}|(?:dibagi|dikali|dikalikan|dibandingkan|terhadap|ditambah|dikurangi|yang|dengan|dan|untuk|oleh|dalam)\b)/i;
const CALCULATES = /[:/÷×*=%]|\s[x×]\s|\b(?:dibagi|dikali|dikalikan|dibandingkan|terhadap)\b/i;
const BEGINS_WITH_SIGN =
  /^(?:[:/÷×+)](?!\s*$)|[x×]\s|(?:dibagi|dikali|dikalikan|dibandingkan|terhadap|ditambah|dikurangi|dan)\b)/iu;
/** "a) Jumlah …": a bracket that numbers a list closes nothing. */
const ENUMERATOR = /^\s*\(?(?:\d{1,2}|[a-z])[.)]{1,2}\s+/i;
const DIVIDES = /[:/÷]|\b(?:dibagi|dibandingkan|terhadap)\b/i;
const FINISHED = /(?:[x×*]|\bdikali(?:kan)?)\s*(?:100|seratus)\d*\s*(?:%|persen)?\s*\)?$/i;
const TO_SHARE = /[x×*]\s*100\d*\s*(?:%|persen)?\s*\)?$/i;

/** Whether a formula's text must go on: nothing there yet, an open bracket, an operator or a fraction bar at its end. */
export function isUnfinished(formula: string): boolean {
  return formula === "" || bracketsOf(formula).left > 0 || endsInside(formula);
}

/** Whether a text says how to calculate: an operator, or a percentage. */
export function calculates(formula: string): boolean {
  return CALCULATES.test(formula);
}

/** Whether a text is a calculation by itself: it divides something, closes each bracket that it opens, and comes to its end. */
export function isWhole(formula: string): boolean {
  const { left, unopened } = bracketsOf(formula);
  return divides(formula) && left === 0 && !unopened && !endsInside(formula);
}

/** Whether a text divides something by itself, as the lower part of a fraction does not. */
export function divides(formula: string): boolean {
  return DIVIDES.test(formula);
}

/** Whether a text is a whole share, "x 100%" at its end, behind which nothing can go on but an operator. */
export function isFinished(formula: string): boolean {
  return isWhole(formula) && FINISHED.test(formula);
}

/** Whether a text ends with an operator or a fraction bar. */
export function endsInside(formula: string): boolean {
  return ENDS_OPEN.test(formula) || BAR.test(formula.split("\n").at(-1) ?? "");
}

/** Whether two texts are parts of one formula: a bracket that the upper one leaves open is closed in the lower one. */
export function isBracketCut(above: string, below: string): boolean {
  return bracketsOf(above).left > 0 && bracketsOf(below).unopened;
}

/** Whether a text begins with an operator that is no mark of a list, so that it goes on with the one above it. */
export function beginsWithSign(above: string, below: string): boolean {
  return BEGINS_WITH_SIGN.test(below) && startsInside(above, below);
}

/** How many brackets a text leaves open, and whether it closes one that it never opened. */
function bracketsOf(formula: string): { readonly left: number; readonly unopened: boolean } {
  let [left, unopened] = [0, false];
  for (const sign of formula.replace(ENUMERATOR, "")) {
    if ("([{".includes(sign)) left++;
    else if (!")]}".includes(sign)) continue;
    else if (left > 0) left--;
    else unopened = true;
  }
  return { left, unopened };
}

/** Whether a text is evidently the rest of the formula above it: that one must go on, or this one begins inside. */
export function continues(above: string, below: string): boolean {
  return isUnfinished(above) || startsInside(above, below);
}

/**
 * Whether a text can only be the rest of the one above, because it begins with an operator or a closing bracket. Where
 * both begin with the same sign it is no operator: it marks the items of a list.
 */
export function startsInside(above: string, below: string): boolean {
  return STARTS_INSIDE.test(below) && (above === "" || !below.startsWith(above.charAt(0)));
}

/**
 * Whether texts from several cells are one formula: each evidently goes on with the next, or they are a quantity above
 * another one by which it is divided, as "x 100%" at its end tells.
 */
export function isOneFormula(texts: readonly string[]): boolean {
  const breaks = texts.flatMap((text, i) =>
    i > 0 && !continues(texts.slice(0, i).join("\n"), text) ? [i] : [],
  );
  const [only, ...others] = breaks;
  if (only === undefined) return true;
  const above = texts.slice(0, only).join("\n");
  return others.length === 0 && !CALCULATES.test(above) && TO_SHARE.test(texts.slice(only).join("\n"));
}

/** A formula that is a quantity by itself begins so; "Total" alone stands below a table. */
const QUANTITY =
  /^(?:[a-z\d]{1,2}[.)]\s*)?(?:jumlah|jml|total|banyaknya|nilai|rata|persentase|prosentase|indeks|selisih|rasio)\S*\s+\p{L}/iu;
/** What only a calculation has: "RT/RW", "Kasi: …" and "naik 5%" are none. */
const OPERATES =
  /[÷×*=]|\s[/:x+−–-]\s|[)\]]\s*[/:x]|\s\/|\/\s|x\s?100|[-_]{3}|\b(?:dibagi|dikali(?:kan)?|dibandingkan|ditambah|dikurangi|terhadap|perbandingan|rasio|rata-rata)\b/iu;
/** Words that quantities of all kinds have in common. */
const COMMON = new Set(
  "jumlah jml total nilai rata persentase prosentase persen yang dan atau di ke dari dengan per pada untuk oleh x".split(
    " ",
  ),
);

/** Whether a text names a quantity: "Jumlah desa". */
export function isQuantity(formula: string): boolean {
  return QUANTITY.test(formula);
}

/** Whether a text says in words or letters how something is calculated. */
export function operates(formula: string): boolean {
  return OPERATES.test(formula) && /\p{L}/u.test(formula);
}

const OF_MONEY = /\([^()]*(?<!\p{L})(?:rp|rupiah)(?!\p{L})[^()]*\)/iu;
const SHARE = /%|(?<!\p{L})persen(?:tase)?(?!\p{L})|(?:[x×*]|dikali(?:kan)?)\s*100(?![.,]?\d)/iu;

/** Whether a heading asks for an amount of money ("Hasil (Rp)") where a formula gives a percentage. */
export function asksOtherUnit(heading: string, formula: string): boolean {
  return OF_MONEY.test(heading) && SHARE.test(formula);
}

/** Whether a text speaks of one of some others: they are the same, or have a telling word in common. */
export function speaksOf(text: string, others: readonly string[]): boolean {
  const own = words(text).filter((word) => isName(word) && !COMMON.has(word));
  return others.some(
    (other) => isName(other) && (other === text || words(other).some((word) => own.includes(word))),
  );
}

/** Whether a text can be the name of something: numbers and codes can't. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** What no heading of a total has: "Rata-rata capaian" calculates, but says not from what. */
const SIGNS = /[÷×*=:/]|\bdi(?:bagi|kali)/iu;

/** Whether a result cell holds a number, in doubt somebody else's. */
export function isHeld(result: string): boolean {
  return /^[-+−]?\p{Nd}/u.test(result);
}

/** What was gathered as one indicator. */
export interface Gathered {
  readonly number: string;
  readonly name: string;
  readonly indicator: string;
  readonly definition: string;
  readonly formula: string;
  readonly labels: readonly string[];
  readonly rows: readonly number[];
  /** The texts of the formula, cell by cell. */
  readonly formulas: readonly string[];
  readonly hasValue: boolean;
  /** What its result cell holds, as text. */
  readonly result: string;
  /** Counts the tables and sections above. */
  readonly group: number;
  /** Whether nothing stands between it and what is above it in the form, not even a blank row. */
  readonly isNext: boolean;
}

/**
 * Tells, in steps, which of what was gathered are indicators. They are known by what an indicator has: a formula that calculates or
 * speaks of its variables, a name that does, or a number that goes on in order. In doubt a number in the result cell
 * belongs to another table. A row that is numbered otherwise than they are, and says no more than a name, is a title of theirs.
 * @param inPairs whether numerator and denominator stand side by side, so that two numbers beside a name are an indicator's
 */
export function* tellingIndicators(
  all: readonly Gathered[],
  inPairs: boolean,
): Steps<readonly ("indicator" | "title" | "aside")[]> {
  let group = -1;
  let above: Gathered | null = null;
  let numbers: Numbers = new Map();
  let wasOne = true;
  /** Whether what is numbered has begun to be something else, like a list below the form. */
  let isList = false;
  const sure = yield* eachInSteps(all, (one) => isSurely(one, nameOf(one)));
  const between = yield* findingRightAbove(all, sure);
  const orders = all.flatMap(({ number }, i) => (sure[i] === true ? (orderOf(number) ?? []) : []));
  const kinds = new Set(orders.map(({ kind }) => kind));
  return yield* eachInSteps(all, (one, i) => {
    if (one.group !== group) {
      group = one.group;
      above = null;
      numbers = new Map();
      isList = false;
    }
    const order = orderOf(one.number);
    if (order !== null && isBare(one) && !kinds.has(order.kind) && isAbove(order, orders)) return "title";
    const isNumbered = /[\p{L}\p{N}]/u.test(one.number);
    const name = nameOf(one);
    const begins = order !== null && numbers.size > 0 && !follows(order, numbers);
    const isSure = (sure[i] === true && !(begins && mayBeOthers(one))) || between.has(one);
    wasOne =
      (order === null ? !isNumbered || operates(one.formula) : isSure || !isList) &&
      (isName(name) || name === "" || (operates(one.formula) && one.labels.some(isName))) &&
      (isSure ||
        (inPairs && isPair(one)) ||
        mayBe({ ...one, isNext: one.isNext && wasOne }, name, above, numbers));
    const isTyped = order !== null && !begins && isTypedResult(one, name);
    if (order !== null) isList = !wasOne && !isTyped;
    if (wasOne) above = one;
    if ((wasOne || isTyped) && order !== null) numbers.set(order.kind, order);
    return wasOne ? "indicator" : "aside";
  });
}

/**
 * Finds, in steps, what stands right above an indicator, row by row: it belongs to the form, too. What a blank row or a heading parts from
 * the next indicator may be anything.
 */
function* findingRightAbove(
  all: readonly Gathered[],
  sure: readonly boolean[],
): Steps<ReadonlySet<Gathered>> {
  const found = new Set<Gathered>();
  yield* eachInSteps([...all].reverse(), (below, fromLast) => {
    const i = all.length - 1 - fromLast;
    const above = all[i - 1];
    const isOne = found.has(below) || sure[i] === true;
    const isAdjacent = above !== undefined && (above.rows.at(-1) ?? 0) + 1 === below.rows[0];
    if (isOne && isAdjacent && above.group === below.group && stands(above)) found.add(above);
  });
  return found;
}

/** Whether what is gathered between indicators says what an indicator says: what it is, and how or from what. */
function stands({ name, indicator, definition, formula, labels }: Gathered): boolean {
  const named = [name, indicator, definition].some(isName);
  return named && (isName(formula) || labels.some(isName));
}

/** Whether nothing is gathered but a number and a name. */
function isBare({ formula, labels, hasValue, result, number }: Gathered): boolean {
  const isBlank = formula === "" && labels.length === 0 && !hasValue && result === "";
  // "a." below "1." is a part of it, whose formula may be still to come.
  return isBlank && !/^\W*\p{Ll}/u.test(number);
}

/** Whether a number is of a level above others: letters, or what these begin with ("1" above "1.1"). */
function isAbove({ kind, text }: Order, others: readonly Order[]): boolean {
  return others.length > 0 && (kind === "a" || others.some((other) => other.text.startsWith(`${text}.`)));
}

/** Whether what follows in the form has two numbers, a name and no formula, so that this is missing; a sum has no name of its own. */
function isPair(one: Gathered): boolean {
  const { formula, labels, hasValue, isNext } = one;
  const isOfNumbers = labels.length > 0 && labels.every((label) => /^\p{Nd}/u.test(label)) && hasValue;
  return isOfNumbers && isNext && formula === "" && isName(nameOf(one)) && !SUMS.test(nameOf(one));
}

const SUMS =
  /^(?:sub\s+|grand\s+)?(?:jumlah|total|rata-?\s?rata|rerata)(?:\s+(?:capaian|nilai|seluruh\p{L}*|keseluruhan|semua))*$/iu;

/** Whether a number stands as the result that no formula speaks of, and no value gives. */
function holdsOther({ formula, labels, result, hasValue }: Gathered): boolean {
  return isHeld(result) && !hasValue && formula !== "" && !operates(formula) && !speaksOf(formula, labels);
}

function nameOf({ name, indicator, definition }: Gathered): string {
  return name + indicator + definition;
}

function isSurely(one: Gathered, name: string): boolean {
  const { formula, formulas, labels, result } = one;
  const names = labels.filter(isName);
  if (operates(formula))
    return !isHeld(result) || (names.length > 0 ? speaksOf(formula, names) : SIGNS.test(formula));
  const speaks = name !== "" && speaksOf(name, names);
  if (formula === "") return speaks;
  if (holdsOther(one)) return false;
  return (
    isName(formula) &&
    (speaks ||
      (name !== "" && names.length > formulas.length) ||
      (speaksOf(formula, names) && isQuantity(formula)))
  );
}

/** Whether a number in the result cell is not calculated from what is gathered, as far as can be told. */
function mayBeOthers({ formula, result }: Gathered): boolean {
  return isHeld(result) && !operates(formula) && !isQuantity(formula);
}

/** An indicator of which an office has typed the result, and nothing else but its name. */
function isTypedResult({ formula, labels, result }: Gathered, name: string): boolean {
  return isName(name) && formula === "" && labels.length === 0 && isHeld(result);
}

/** Whether what can't be read goes on with the form: its number does, or it stands right below the indicator above. */
function mayBe(one: Gathered, name: string, above: Gathered | null, numbers: Numbers): boolean {
  const { formula, labels, number, result } = one;
  const names = labels.filter(isName);
  if (formula !== "" && !isName(formula)) return names.length >= 2 && name !== "";
  if (name + number === "") return isMoreOf(one, above);
  const isOfInputs = names.length > 0 || !isHeld(result);
  if (formula === "" && names.length === 0 && (number === "" || !isOfInputs)) return false;
  const order = orderOf(number);
  if (above === null) return true;
  return order === null ? isOneMoreRow(one, numbers) : follows(order, numbers) && isOfInputs;
}

/** Whether what has neither name nor number is one more of the indicator above: an input that it speaks of, or a formula. */
function isMoreOf({ formula, labels, isNext, result }: Gathered, above: Gathered | null): boolean {
  if (labels.length > 0) return isNext && speaksOf(formula, labels.filter(isName));
  return formula !== "" && !isHeld(result) && (above === null || !isFinished(above.formula));
}

/** Whether what a form without numbers goes on with has an input in each of its rows. */
function isOneMoreRow(
  { formula, labels, rows, result, isNext, hasValue }: Gathered,
  numbers: Numbers,
): boolean {
  const names = labels.filter(isName);
  const isRow = isNext && hasValue && names.length === rows.length;
  return isRow && numbers.size === 0 && (!isHeld(result) || speaksOf(formula, names));
}

/** The last of each kind of number, without its letters also how far it counts: "1" and "1.1" are counted apart. */
type Numbers = Map<string, Order>;

interface Order {
  readonly kind: string;
  readonly text: string;
  /** Sorts like the numbers in it. */
  readonly place: string;
}

/** Where a number stands among those of its kind; null where it is none. */
function orderOf(number: string): Order | null {
  const text = number.replace(/^\W+|\W+$/g, "").toLowerCase();
  const isCode = /^(?!nip)(?:[a-z]{1,3}[\s./-]+)?\d+(?:[\s./-]+(?:\d+|[a-z]))*$/.test(text);
  if ((text.length > 12 && !isCode) || !/\d|^(?:[a-z]|[ivxlc]{2,6})(?:\W|$)/.test(text)) return null;
  const kind = text.replace(/\d+/g, "1").replace(/[a-z]+/g, "a");
  const place = (text.match(/\d+/g) ?? []).map((part) => part.padStart(8, "0")).join(".");
  return { kind, text, place };
}

function follows({ kind, text, place }: Order, numbers: Numbers): boolean {
  const last = numbers.get(kind);
  if (last === undefined) return false;
  return kind.includes("a") ? text !== last.text : place > last.place;
}
