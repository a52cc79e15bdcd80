/** Numbers as Indonesians write them: "1.234.567,89". */
const LOCALE = "id-ID";
const TWO_DIGITS = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });
/** Excel keeps no more digits of a number, and rounds what it keeps. */
const DIGITS = 15;
const ALL_DIGITS = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: DIGITS });
const BY_DECIMALS: Intl.NumberFormat[] = [];

/** A number as a sentence shows it: at most two decimals, or two digits where it is smaller than they can tell. */
export function figure(value: number): string {
  return Math.abs(value) >= 0.01 ? shownAs(value, false) : TWO_DIGITS.format(value + 0);
}

/** Of a double no more decimals are certain. */
const MOST_DECIMALS = 15;

/** Shows a number with at most so many decimals, a share in percent. */
export function shownAs(value: number, isShare: boolean, decimals = 2): string {
  const format = BY_DECIMALS[decimals] ?? new Intl.NumberFormat(LOCALE, { maximumFractionDigits: decimals });
  BY_DECIMALS[decimals] = format;
  const kept = Number((isShare ? value * 100 : value).toPrecision(DIGITS));
  const text = format.format(kept).replace(/^-(?=[0,]+$)/, "");
  return isShare ? `${text}%` : text;
}

/** Gives how many decimals it takes, two at least, to tell two numbers apart. */
export function decimalsApart(a: number, b: number, isShare: boolean): number {
  let decimals = 2;
  while (decimals < MOST_DECIMALS && shownAs(a, isShare, decimals) === shownAs(b, isShare, decimals))
    decimals++;
  return decimals;
}

/**
 * A number as which something typed was read, with all its digits. One dot and nothing else could begin decimals as well, and
 * is left out.
 */
export function figureRead(value: number): string {
  return ALL_DIGITS.format(value).replace(/^(-?\d+)\.(\d+)$/, "$1$2");
}

/** A number as it is to be typed again. */
export function figureTyped(value: number): string {
  return String(value).replace(".", ",");
}
