const COUNT = new Intl.NumberFormat("id-ID");

/** A count in Indonesian notation: "10.000". */
export function many(count: number): string {
  return COUNT.format(count);
}
