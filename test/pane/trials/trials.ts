type Sentence = (...given: never[]) => unknown;

/** For every entry of a catalogue that is made out of something: what to try it with. */
export type Trials<Words> = {
  readonly [Key in keyof Words as Words[Key] extends Sentence ? Key : never]: Words[Key] extends Sentence
    ? readonly Parameters<Words[Key]>[]
    : never;
};

/** None, one, and so many that they are written with a mark for thousands. */
export const COUNTS: readonly [number][] = [[0], [1], [4_711]];
