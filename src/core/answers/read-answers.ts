import { parseJson } from "../grid/parse-json";
import { variablesOf, type Operator, type Tree } from "../formula/tree";
import type { AnsweredPhrase, FormulaAnswer, StoredAnswer } from "./answer";

/** Bounds on what is read: nothing that people answer comes near them, and a hostile text costs no time. */
const MOST_TEXT = 1_000_000;
const MOST_ANSWERS = 2_000;
const MOST_PHRASES = 40;
const LONGEST_TEXT = 10_000;
const DEEPEST_TREE = 60;

/** The answers as the text that is kept in the workbook. */
export function printAnswers(answers: readonly StoredAnswer[]): string {
  return JSON.stringify(answers);
}

/**
 * Reads answers from the text that is kept in the workbook. Anybody can write into it, so what is not exactly an
 * answer is passed over; nothing is ever thrown.
 */
export function readAnswers(text: string): readonly StoredAnswer[] {
  if (text.length > MOST_TEXT) return [];
  const value = parseJson(text);
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_ANSWERS).flatMap((each) => {
    const stored = readStored(each);
    return stored === null ? [] : [stored];
  });
}

function readStored(value: unknown): StoredAnswer | null {
  if (!isRecord(value)) return null;
  const { formula } = value;
  const answer = readAnswer(value["answer"]);
  return isText(formula) && answer !== null ? { formula, answer } : null;
}

function readAnswer(value: unknown): FormulaAnswer | null {
  if (!isRecord(value)) return null;
  if (value["kind"] === "manual") return { kind: "manual" };
  const { kind, phrases: listed } = value;
  if (kind !== "bound" || !Array.isArray(listed) || listed.length > MOST_PHRASES) return null;
  const phrases = listed.map(readPhrase).filter((phrase) => phrase !== null);
  const tree = readTree(value["tree"], phrases.length, 0);
  if (phrases.length !== listed.length || tree === null) return null;
  const used = new Set(variablesOf(tree));
  return used.size > 0 && used.size === phrases.length ? { kind, phrases, tree } : null;
}

function readPhrase(value: unknown): AnsweredPhrase | null {
  if (!isRecord(value)) return null;
  const { phrase, variable } = value;
  return isText(phrase) && isText(variable) ? { phrase, variable } : null;
}

/** A tree over the first `phrases` indexes, or null; whatever is too deep to be a formula is none. */
function readTree(value: unknown, phrases: number, depth: number): Tree | null {
  if (!isRecord(value) || depth > DEEPEST_TREE) return null;
  switch (value["kind"]) {
    case "number":
    case "percent":
      return isNumber(value["value"]) ? { kind: value["kind"], value: value["value"] } : null;
    case "variable":
      return isIndex(value["input"], phrases) ? { kind: "variable", input: value["input"] } : null;
    case "negative": {
      const of = readTree(value["of"], phrases, depth + 1);
      return of === null ? null : { kind: "negative", of };
    }
    case "binary": {
      const { operator } = value;
      const left = readTree(value["left"], phrases, depth + 1);
      const right = left === null ? null : readTree(value["right"], phrases, depth + 1);
      return left !== null && right !== null && isOperator(operator)
        ? { kind: "binary", operator, left, right }
        : null;
    }
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_TEXT;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isIndex(value: unknown, below: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < below;
}

function isOperator(value: unknown): value is Operator {
  return value === "+" || value === "-" || value === "*" || value === "/";
}
