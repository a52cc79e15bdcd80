/** An office by its name as somebody typed it, taken apart as far as the form needs it. */
export interface Office {
  /** In capitals, for the title: "KECAMATAN PANGGUNGREJO KOTA PASURUAN". */
  readonly title: string;
  /** The area it is in charge of: "Kecamatan Panggungrejo"; the whole name where it is no sub-district. */
  readonly area: string;
  /** Where it signs: "Pasuruan"; "" where the name does not tell. */
  readonly place: string;
  /** Who signs: "CAMAT PANGGUNGREJO". */
  readonly head: string;
}

/** An office's own name has two words at least: there are sub-districts called "Kota". */
const REGION = /^(\S+\s+\S.*?)\s+(?:kota|kabupaten|kab\.?)\s+(.+)$/i;
const KINDS: readonly (readonly [pattern: RegExp, head: string])[] = [
  [/^kecamatan\s+(.+)$/i, "CAMAT"],
  [/^kelurahan\s+(.+)$/i, "LURAH"],
];
/** Short words in capitals that are no ordinary words. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(["DKI", "DIY", "DI", "II", "III", "IV"]);

/** Takes an office's name apart. */
export function officeOf(typed: string): Office {
  const name = typed.replace(/\s+/g, " ").trim();
  const [, own = name, region = ""] = REGION.exec(name) ?? [];
  const kind = KINDS.find(([pattern]) => pattern.test(own));
  const bare = kind?.[0].exec(own)?.[1] ?? own;
  return {
    title: name.toUpperCase(),
    area: spoken(own),
    place: spoken(region),
    head: `${kind?.[1] ?? "KEPALA"} ${bare.toUpperCase()}`.trim(),
  };
}

/** A name as it is written in a sentence: typed in capitals, it gets small letters but at the beginnings of its words. */
function spoken(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(" ")
    .map((word) => (ABBREVIATIONS.has(word) ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(" ");
}
