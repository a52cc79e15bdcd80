import { pieces } from "../model/formula-text";

/**
 * Whether the engine understood a formula: it silently drops what it can't read (an intersection's second half), and
 * writes functions that it does not have in small letters. `read` is the formula as the engine gives it back.
 */
export function understood(formula: string, read: string): boolean {
  if (pieces(read).some(({ kind, text }) => kind === "function" && text !== text.toUpperCase())) return false;
  return bare(formula) === bare(read);
}

/** Excel nests functions 64 deep (Microsoft, "Excel specifications and limits"); the engine dies of more than about 150. */
const DEEPEST = 64;
/** Signs in one formula; the engine dies of a row of more than about 1,000. */
const MOST_SIGNS = 400;

/** Whether a formula is built so deep that the engine, which follows it by calling itself, would run out of its memory. */
export function isTooDeep(formula: string): boolean {
  let depth = 0;
  let deepest = 0;
  let signs = 0;
  for (const { kind, text } of pieces(formula)) {
    if (kind !== "sign") continue;
    if (text === "(" || text === "{") depth++;
    else if (text === ")" || text === "}") depth--;
    else if (text !== "," && text !== ";") signs++;
    deepest = Math.max(deepest, depth);
  }
  return deepest > DEEPEST || signs > MOST_SIGNS;
}

/** A formula without what may differ in writing alone: brackets, blanks, unary plus, prefixes, quotes, case. */
function bare(formula: string): string {
  const kept: string[] = [];
  for (const piece of pieces(formula.replace(/^=/, ""))) {
    const { kind, text } = piece;
    if (kind === "space" || text === "(" || text === ")") continue;
    if (text === "+" && isStart(kept.at(-1))) continue;
    if (kind === "string") kept.push(text);
    else if (kind === "number") kept.push(Number(Number(text).toPrecision(15)).toString());
    else if (kind === "reference") kept.push(text.replaceAll("'", "").toUpperCase());
    else kept.push(text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, ""));
  }
  return kept.join("\u0000");
}

function isStart(before: string | undefined): boolean {
  return (
    before === undefined ||
    /^([-+*/^&=<>,;{]|<>|<=|>=)$/.test(before) ||
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(before)
  );
}
