/** A number as a sentence shows it: at most two decimals, decimal comma, no thousands dots that could be misread. */
export function figure(value: number): string {
  const short = Math.abs(value) >= 0.01 ? Number(value.toFixed(2)) : Number(value.toPrecision(2));
  return String(short).replace(".", ",");
}

/** Of a double no more decimals are certain. */
const MOST_DECIMALS = 15;

/** Shows a number with at most so many decimals, a share in percent. */
export function shownAs(value: number, isShare: boolean, decimals = 2): string {
  const text = String(Number((isShare ? value * 100 : value).toFixed(decimals))).replace(".", ",");
  return isShare ? `${text}%` : text;
}

/** Gives how many decimals it takes, two at least, to tell two numbers apart. */
export function decimalsApart(a: number, b: number, isShare: boolean): number {
  let decimals = 2;
  while (decimals < MOST_DECIMALS && shownAs(a, isShare, decimals) === shownAs(b, isShare, decimals))
    decimals++;
  return decimals;
}
