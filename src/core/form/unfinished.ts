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
