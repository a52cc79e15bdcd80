/** A number as a sentence shows it: at most two decimals, decimal comma, no thousands dots that could be misread. */
export function figure(value: number): string {
  const short = Math.abs(value) >= 0.01 ? Number(value.toFixed(2)) : Number(value.toPrecision(2));
  return String(short).replace(".", ",");
}
