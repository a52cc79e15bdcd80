import type { Item } from "../formula/item";
import { numeralValue } from "../formula/operators";
import { parse } from "../formula/parse";
import type { Operator, Tree } from "../formula/tree";
import { inOrder } from "../grid/order";
import { oneLine } from "../grid/text";
import { isWeight } from "./is-weight";

/** A formula that says each label word for word: the tree, and the labels (0-based) in the order of the text. */
export interface WordForWord {
  readonly tree: Tree;
  readonly labels: readonly number[];
}

const BETWEEN =
  /\s*(?:([([{])|([)\]}])|([:/÷])|([x×*])|(\+)|([-–−])|(\d+(?:[.,]\d+)*)\s*(%|persen(?!\p{L}))?)\s*/uy;
const SIGNS: readonly Operator[] = ["/", "*", "+", "-"];

/**
 * The common case, and the quick way to it: every label stands in the formula word for word, and between them there
 * are only signs, brackets and numbers. Such a formula has one reading only.
 * @returns null where the formula is not of that kind, which says nothing about whether it can be read
 */
export function wordForWord(formula: string, labels: readonly string[]): WordForWord | null {
  const text = fold(formula);
  const places = placesOf(text, labels.map(fold));
  if (places === null) return null;
  return places.length > 2 ? readBetween(text, places, labels) : readOnce(text, places, labels);
}

/** What is read between two labels at most depends on nothing but the signs, and those are the same all over a form. */
const read = new Map<string, WordForWord | null>();
const MOST_READ = 1_000;

function readOnce(text: string, places: readonly Place[], labels: readonly string[]): WordForWord | null {
  let key = "";
  let at = 0;
  for (const { from, to, label } of places) {
    key += `${String(from - at)}:${text.slice(at, from)}${String(label)};`;
    at = to;
  }
  key += text.slice(at);
  let found = read.get(key);
  if (found === undefined) {
    if (read.size >= MOST_READ) read.clear();
    found = readBetween(text, places, labels);
    read.set(key, found);
  }
  return found;
}

function readBetween(text: string, places: readonly Place[], labels: readonly string[]): WordForWord | null {
  const items: Item[] = [];
  const order: number[] = [];
  let at = 0;
  for (const { from, to, label } of places) {
    if (!addBetween(text.slice(at, from), items)) return null;
    if (!order.includes(label)) order.push(label);
    items.push({ kind: "phrase", phrase: label });
    at = to;
  }
  if (!addBetween(text.slice(at), items) || isTwoWayed(items)) return null;
  const tree = parse(items, (label) => isWeight(labels[label] ?? ""));
  return tree === null ? null : { tree, labels: order };
}

function fold(text: string): string {
  return oneLine(text).toLowerCase();
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly label: number;
}

/** Where the labels stand, longer ones first so that none is found inside another; null where one is not found. */
function placesOf(text: string, labels: readonly string[]): readonly Place[] | null {
  if (labels.length === 0 || !labels.every((label) => label !== "" && text.includes(label))) return null;
  if (new Set(labels).size < labels.length) return null;
  const order = inOrder([...labels.keys()], (label) => -(labels[label] ?? "").length);
  const places: Place[] = [];
  for (const label of order) {
    const words = labels[label] ?? "";
    let found = false;
    for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
      const to = from + words.length;
      if (places.some((place) => from < place.to && to > place.from)) continue;
      if (isLetter(text[from - 1]) || isLetter(text[to]) || /^\s?[-–−+]\s?\d/.test(text.slice(to)))
        return null;
      places.push({ from, to, label });
      found = true;
    }
    if (!found) return null;
  }
  return inOrder(places, ({ from }) => from);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

function addBetween(text: string, items: Item[]): boolean {
  BETWEEN.lastIndex = 0;
  while (BETWEEN.lastIndex < text.length) {
    if (text.slice(BETWEEN.lastIndex).trim() === "") return true;
    const found: readonly (string | undefined)[] | null = BETWEEN.exec(text);
    if (found === null) return false;
    const [, open, close, ...rest] = found;
    const number = rest[4];
    if (open !== undefined) items.push({ kind: "open" });
    else if (close !== undefined) items.push({ kind: "close" });
    else if (number !== undefined) {
      const value = numeralValue(number);
      if (value === null) return false;
      items.push({ kind: rest[5] === undefined ? "number" : "percent", value });
    } else
      items.push({ kind: "operator", operator: SIGNS[rest.findIndex((sign) => sign !== undefined)] ?? "/" });
  }
  return true;
}

/** Brackets that don't match, and parts that touch without a sign, are for the reader that weighs all ways. */
function isTwoWayed(items: readonly Item[]): boolean {
  let depth = 0;
  for (const [i, item] of items.entries()) {
    const before = items[i - 1];
    if (item.kind === "open") depth++;
    if (item.kind === "close" && --depth < 0) return true;
    const begins = item.kind !== "operator" && item.kind !== "close";
    if (begins && before !== undefined && before.kind !== "operator" && before.kind !== "open") return true;
  }
  return depth !== 0;
}
