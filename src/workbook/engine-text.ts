import { pieces } from "./formula-text";

/**
 * Whether the engine understood a formula: it silently drops what it can't read (an intersection's second half), and
 * writes functions that it does not have in small letters. `read` is the formula as the engine gives it back.
 */
export function understood(formula: string, read: string): boolean {
  if (pieces(read).some(({ kind, text }) => kind === "function" && text !== text.toUpperCase())) return false;
  return bare(formula) === bare(read);
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
