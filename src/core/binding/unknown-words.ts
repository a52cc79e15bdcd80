/** Words that say how to calculate and that the language doesn't know: functions, roots, powers, parts and multiples. */
const CALCULATING =
  /(?<!\p{L})(?:ln|log|exp|sqrt|akar|kuadrat|pangkat|abs|absolut|max|min|maks|maksimum|minimum|median|modus|stdev|simpangan baku|setengah|separuh|sepertiga|seperempat|(?:dua|tiga|empat) kali|kali lipat|minus|round(?:up|down)?|dibulatkan|pembulatan|delta)(?!\p{L})|[Δ∆]/giu;

/** Words and signs that tell on which side of a bound something lies. */
const SIDES: readonly (readonly [side: string, words: RegExp])[] = [
  ["below", /≤|<|(?<!\p{L})(?:di ?bawah|kurang dari|paling lama|paling banyak)(?!\p{L})/iu],
  ["above", /≥|>|(?<!\p{L})(?:di ?atas|lebih dari|melebihi|paling sedikit)(?!\p{L})/iu],
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
