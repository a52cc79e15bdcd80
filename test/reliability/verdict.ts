import { cellOf, differing, imageOf, isRule, same, type Image } from "./image";
import type { Oracle } from "./oracle";
import type { Seen } from "./trial";
import type { Answer } from "../../src/gateway/failure";

/** What became of the sheet; `complete but for the marks` is an undo that has left the marks of missing inputs whole. */
export type State =
  | "unchanged"
  | "complete"
  | "complete, their change after it"
  | "complete but for the marks"
  | "half-written";

/** What became of one trouble at one request. */
export interface Verdict {
  /** What the person reads; "" where all went well, or where nobody was there to read. */
  readonly message: string;
  readonly state: State;
  /** How many cells, rules, notes and settings changed that the add-in has no business with. */
  readonly outside: number;
  /** What "Batalkan" does afterwards. */
  readonly undo: string;
  /** The promises that were broken. */
  readonly wrong: readonly string[];
}

/** Judges what was seen by what the add-in promises, without looking at what comes after. */
export function judged(oracle: Oracle, seen: Seen): Omit<Verdict, "undo"> {
  const image = imageOf(seen.workbook);
  const state = stateOf(image, oracle);
  const stray = strayOf(image, oracle);
  const wrong = [
    ...stray.map((name) => `changed outside the plan: ${name}`),
    ...[seen.answer, seen.second].flatMap(badWords),
    ...(state === "complete, their change after it" && !seen.begun
      ? ["their change came before, and does not count"]
      : []),
    ...lost(image, oracle).map((name) => `lost: ${name}`),
    ...untrue(seen.answer, state, image, oracle),
  ];
  return { message: messageOf(seen), state, outside: stray.length, wrong };
}

/** Every broken promise of a matrix, with where it was broken. */
export function brokenPromises(
  rows: readonly { stage: string; trouble: string; request: number; verdict: Verdict }[],
): readonly string[] {
  return rows.flatMap(({ stage, trouble, request, verdict }) =>
    verdict.wrong.map((wrong) => `${stage}, request ${request}, ${trouble}: ${wrong}`),
  );
}

/** Which of the permitted ends the workbook has come to, or none. */
export function stateOf(image: Image, { untouched, complete, before, isUndo }: Oracle): State {
  if (same(image, untouched)) return "unchanged";
  if (same(image, complete)) return "complete";
  if (same(image, before)) return "complete, their change after it";
  const cells = [complete, before].some((one) => differing(image, one).every(isRule));
  const marks = differing(image, untouched).every((name) => !isRule(name));
  return isUndo && cells && marks ? "complete but for the marks" : "half-written";
}

/** What differs from the untouched workbook and is none of the add-in's business, or is none of its rules. */
function strayOf(image: Image, { untouched, complete, before, allowed }: Oracle): readonly string[] {
  return differing(image, untouched).filter((name) => {
    if (!allowed.has(name)) return true;
    const known = [untouched, complete, before].some((one) => one.get(name) === image.get(name));
    return isRule(name) && !known;
  });
}

/** How the content of a formula cell begins in an image. */
const FORMULA = /^"=(?:[^"\\]|\\.)*"/;

/** The user's own formulas that are gone, and, after an undo, what is neither as it was before the run nor after it. */
function lost(image: Image, { untouched, before, isUndo }: Oracle): readonly string[] {
  const gone = [...untouched].flatMap(([name, content]) => {
    const formula = FORMULA.exec(content)?.[0] ?? "";
    return image.get(name)?.startsWith(formula) === true ? [] : formula === "" ? [] : [name];
  });
  if (!isUndo) return gone;
  const strange = [...image].filter(
    ([name, content]) => !isRule(name) && untouched.get(name) !== content && before.get(name) !== content,
  );
  return [...gone, ...strange.map(([name]) => name)];
}

const NOTHING_CHANGED = /tidak ada yang diubah|yang sudah ditulis dikembalikan/i;

/** What the answer says against what the sheet shows. */
function untrue(
  answer: Answer<unknown> | null,
  state: State,
  image: Image,
  { untouched, complete, before }: Oracle,
): readonly string[] {
  if (answer === null) return [];
  if (answer.ok) {
    if (state === "half-written") return ["success was told of a half-written sheet"];
    const idle = state === "unchanged" && !same(untouched, complete) && !same(untouched, before);
    return idle ? ["success was told, and nothing was done"] : [];
  }
  const { message, cells } = answer.failure;
  if (state !== "half-written") {
    return state !== "unchanged" && NOTHING_CHANGED.test(message) ? [`untrue: ${message}`] : [];
  }
  const silent = differing(image, untouched).filter((name) => !cells.includes(cellOf(name)));
  return silent.length === 0 ? [] : [`half-written, and not named: ${silent.map(cellOf).join(", ")}`];
}

const ENGLISH = /\b(error|exception|internal|failed|invalid|undefined|null|object|cannot|the)\b|\bat \S+:\d/i;

function badWords(answer: Answer<unknown> | null): readonly string[] {
  if (answer === null || answer.ok || !ENGLISH.test(answer.failure.message)) return [];
  return [`not a sentence for the staff: ${answer.failure.message}`];
}

function messageOf({ answer, second }: Seen): string {
  const first = answer === null || answer.ok ? "" : answer.failure.message;
  if (second === null) return first;
  return `${first} (klik kedua: ${second.ok ? "berhasil" : second.failure.message})`.trim();
}
