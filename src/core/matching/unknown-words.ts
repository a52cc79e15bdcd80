const NUMBERS = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh";
/** Words that say how to calculate and that the language doesn't know: functions, roots, powers, parts, multiples, conditions. */
const CALCULATING = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    "ln|log|logaritma|exp|eksponen(?:sial)?|power|mod(?:ulo|ulus)?|sisa bagi|int|floor|ceiling|faktorial",
    "sqrt|abs|absolut|mutlak|(?:max|min|maks)(?!\\.)|maksimum|minimum|median|modus|stdev|simpangan baku|varians?|kebalikan",
    "(?:di)?(?:kuadrat|pangkat|akar|bulat)(?:kan)?|pembulatan|round(?:up|down)?|minus|delta",
    "setengah(?:nya)?|separ(?:uh|o)(?:nya)?|(?:se)?per(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|seratus)(?:nya)?",
    `(?:${NUMBERS}) kali(?:nya)?|kali(?:nya)? (?:${NUMBERS})|kali lipat|kelipatan|pro ?mil|per ?mil`,
    "(?:jika|jikalau|apabila|bila|bilamana)(?! (?:di)?perlukan| perlu| ada| dibutuhkan)|if|where",
  ].join("|")})(?!\p{L})|[Δ∆]`,
  "giu",
);

/** Words and signs that tell on which side of a bound something lies. */
const SIDES: readonly (readonly [side: string, words: RegExp])[] = [
  [
    "below",
    /≤|<|(?<!\p{L})(?:di ?bawah|kurang dari|paling lama|paling banyak|paling lambat|maks(?:imal)?)(?!\p{L})/iu,
  ],
  ["above", /≥|>|(?<!\p{L})(?:di ?atas|lebih dari|melebihi|paling sedikit|min(?:imal)?)(?!\p{L})/iu],
  ["before", /(?<!\p{L})sebelum(?!\p{L})/iu],
  ["after", /(?<!\p{L})(?:sesudah|setelah)(?!\p{L})/iu],
];

/** Whether a formula has such a word that no label has: to leave it out would give another calculation. */
export function hasUnknownWord(text: string, labels: readonly string[]): boolean {
  const words = wordsIn(text);
  if (words.length === 0) return false;
  const known = new Set(labels.flatMap(wordsIn));
  return words.some((word) => !known.has(word));
}

function wordsIn(text: string): readonly string[] {
  return [...text.matchAll(CALCULATING)].map(([word]) => word.toLowerCase());
}

/** Whether a formula and its labels both tell of bounds, and not on the same sides. */
export function areOnOtherSides(text: string, labels: readonly string[]): boolean {
  const own = sidesIn(text);
  if (own.length === 0) return false;
  const theirs = sidesIn(labels.join("\n"));
  return theirs.length > 0 && own.join() !== theirs.join();
}

function sidesIn(text: string): readonly string[] {
  return SIDES.filter(([, words]) => words.test(text)).map(([side]) => side);
}
