const ENDS_OPEN =
  /(?:[:/÷×*+\-–−=(,]|\s[x×]|\b(?:dibagi|dikali|dikalikan|dibandingkan|terhadap|dengan|per))$/i;
const BAR = /^\s*[-_–—―─=]{3,}/;
const STARTS_INSIDE = /^(?:[:/÷×*+–−=)]|-|[x×]\s|_{3}|(?:dibagi|dikali|dikalikan|dibandingkan|terhadap)\b)/i;

/** Whether a formula's text must go on: nothing there yet, an open bracket, an operator or a fraction bar at its end. */
export function isUnfinished(formula: string): boolean {
  const open = formula.split("(").length - formula.split(")").length;
  return formula === "" || open > 0 || ENDS_OPEN.test(formula) || BAR.test(formula.split("\n").at(-1) ?? "");
}

/** Whether a text can only be the rest of a formula, because it begins with an operator or a closing bracket. */
export function startsInside(formula: string): boolean {
  return STARTS_INSIDE.test(formula);
}
