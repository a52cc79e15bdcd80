const COUNT = new Intl.NumberFormat("en-GB");

/** A count in English notation: "10,000". */
export function many(count: number): string {
  return COUNT.format(count);
}

/** A count with its noun: "1 cell", "10,000 cells". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${many(count)} ${count === 1 ? one : several}`;
}
