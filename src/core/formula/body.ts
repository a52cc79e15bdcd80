import { endsOf } from "./ends";
import { startsOf, type Start } from "./starts";
import type { Token } from "./token";

/** A part of the formula text that may be the calculation itself: token indexes, `to` is exclusive. */
export interface Body extends Start {
  readonly to: number;
}

/** The parts of a formula that may be the calculation, the whole text first. */
export function bodies(tokens: readonly Token[]): readonly Body[] {
  const ends = endsOf(tokens);
  return startsOf(tokens).flatMap((start) =>
    ends
      .filter(({ to }) => to > start.from)
      .map(({ to, asPercentage }) => ({ ...start, to, asPercentage: asPercentage || start.asPercentage })),
  );
}
