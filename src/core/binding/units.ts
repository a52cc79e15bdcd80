import { scaleOfLabel } from "../quantity/measure";

/** Units of one kind: a number in one of them is another number in the next. */
const FAMILIES: readonly (readonly string[])[] = [
  "mm cm m meter km kilometer",
  "m2 m² meterpersegi are ha hektar hektare km2 km²",
  "gram gr kg kilogram ons kw kuintal kwintal ton",
  "ml liter ltr m3 m³",
  "detik menit jam hari minggu bulan tahun",
].map((units) => units.split(" "));
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["meter", "m"],
  ["kilometer", "km"],
  ["m²", "m2"],
  ["km²", "km2"],
  ["m³", "m3"],
  ["hektar", "ha"],
  ["hektare", "ha"],
  ["kuintal", "kw"],
  ["kwintal", "kw"],
  ["kilogram", "kg"],
  ["gr", "gram"],
  ["ltr", "liter"],
  ["milyar", "miliar"],
]);
const SCALE = /^(?:ratus|ribu|ribuan|juta|jutaan|miliar|triliun)$/;
const BRACKET = /[([]([^()[\]]*)[)\]]/gu;

/** A unit that a text states in brackets, "(km)", "(Rp ribu)": its kind, and what tells it from others of that kind. */
interface Unit {
  readonly family: number;
  readonly name: string;
}

/** Whether two texts state units in brackets that are of one kind and not the same: km and m, Rp and Rp ribu. */
export function haveOtherUnits(a: string, b: string): boolean {
  const [first, second] = [unitsIn(a), unitsIn(b)];
  return first.some(
    ({ family, name }) =>
      second.some((other) => other.family === family && other.name !== name) &&
      !second.some((other) => other.family === family && other.name === name),
  );
}

const MONEY = FAMILIES.length;

function unitsIn(text: string): readonly Unit[] {
  return [...text.matchAll(BRACKET)].flatMap(([, inside = ""]) => {
    const words = (inside.toLowerCase().match(/[\p{L}][\p{L}\d²³]*/gu) ?? []).map(
      (word) => SPELLINGS.get(word) ?? word,
    );
    const scale = words.filter((word) => SCALE.test(word)).join(" ");
    if (words.length > 3) return [];
    if (scale !== "" || words.some((word) => word === "rp" || word === "rupiah"))
      return [{ family: MONEY, name: scale }];
    return words.flatMap((name) => {
      const family = FAMILIES.findIndex((units) => units.includes(name));
      return family < 0 ? [] : [{ family, name }];
    });
  });
}

const PER = /\b(?:dalam|per|satuan)\s+(10*(?:\.000)*)(?![\d.,]\d)/iu;

/** In how many of what it counts a text says that its number stands: 1.000 for "(ribu jiwa)", "dalam ribuan", "per 1.000". */
function scaleStated(text: string): number {
  const figure = PER.exec(text)?.[1];
  return figure === undefined ? scaleOfLabel(text) : Number(figure.replaceAll(".", ""));
}

/**
 * Finds the label that states another scale than the phrase it is bound to, where not all labels do so alike: a ratio of
 * thousands and thousands is none of thousands, but one of thousands and units is.
 * @param bound the phrases and their labels
 * @returns its 0-based place; null where there is none
 */
export function otherScale(bound: readonly (readonly [phrase: string, label: string])[]): number | null {
  const added = bound.map(([phrase, label]) => scaleStated(label) / scaleStated(phrase));
  const at = added.findIndex((scale) => scale !== 1);
  return at < 0 || added.every((scale) => scale === added[0]) ? null : at;
}

const CALCULATED = /\([^()]*(?:\d\s*%\s*[x×*]|0[.,]\d+\s*[x×*]|[x×*]\s*(?:\d+\s*%|0[.,]\d))/iu;

/** Whether a phrase calculates in a bracket that its label has not: "Jumlah sasaran (10% x Jumlah penduduk)". */
export function calculatesInside(phrase: string, label: string): boolean {
  return CALCULATED.test(phrase) && !CALCULATED.test(label);
}
