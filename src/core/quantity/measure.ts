import { words } from "../grid/text";

/** What a label says of the quantity that it names. */
export interface Measure {
  /** The words of the label, in lower case, and those of the formula that it belongs to. */
  readonly words: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** Units of measure that the label names: "km", "menit". */
  readonly units: readonly Unit[];
  /** What its head word says that it measures: "Panjang jalan" is a length. */
  readonly kind: Unit["kind"] | null;
  /** A number of things, of which there are no parts and no shares. */
  readonly isCount: boolean;
  /** Whether a person types its number. */
  readonly isTyped: boolean;
  readonly isPercent: boolean;
  /** An amount in some unit, of which there is no share either: money, a length. */
  readonly isAmount: boolean;
  /** The unit that the label states in brackets, as what its numbers are typed in. */
  readonly stated: Unit | null;
  /** The factor that the label gives of itself: 1000 for "(ribu rupiah)"; 1 where it gives none. */
  readonly scale: number;
}

/** A unit of measure, and what it measures; units of one kind can be taken for each other. */
export interface Unit {
  readonly name: string;
  readonly kind: "length" | "area" | "mass" | "time" | "volume" | "money" | "share" | "count";
}

/** Units of measure by their spellings. */
const UNITS: readonly (readonly [kind: Unit["kind"], name: string, spellings: string])[] = [
  ["length", "mm", "mm milimeter"],
  ["length", "cm", "cm sentimeter"],
  ["length", "m", "m meter mtr"],
  ["length", "km", "km kilometer"],
  ["area", "m2", "m2 m² meterpersegi"],
  ["area", "are", "are"],
  ["area", "ha", "ha hektar hektare"],
  ["area", "km2", "km2 km² kilometerpersegi"],
  ["mass", "g", "g gr gram"],
  ["mass", "ons", "ons"],
  ["mass", "kg", "kg kilogram kilo"],
  ["mass", "kuintal", "kuintal kwintal kw"],
  ["mass", "ton", "ton"],
  ["time", "detik", "detik"],
  ["time", "menit", "menit mnt"],
  ["time", "jam", "jam"],
  ["time", "hari", "hari hr"],
  ["time", "minggu", "minggu mgg"],
  ["time", "bulan", "bulan bln"],
  ["time", "triwulan", "triwulan tw"],
  ["time", "semester", "semester smt"],
  ["time", "tahun", "tahun thn th"],
  ["volume", "ml", "ml mililiter"],
  ["volume", "liter", "liter ltr l"],
  ["volume", "m3", "m3 m³ meterkubik kubik"],
  ["money", "rupiah", "rp rupiah"],
];
const BY_SPELLING = new Map<string, Unit>(
  UNITS.flatMap(([kind, name, spellings]) =>
    spellings.split(" ").map((word) => [word, { kind, name }] as const),
  ),
);

/** How many of a smaller unit of time are in a larger one; days have no certain hours of work, nor months days. */
const TIMES: readonly (readonly [larger: string, smaller: string, times: number])[] = [
  ["jam", "menit", 60],
  ["menit", "detik", 60],
  ["tahun", "bulan", 12],
];

/** Tells how many of one unit of time are in another, by their names; null where that is not certain. */
export function timesIn(larger: string, smaller: string): number | null {
  return TIMES.find(([first, second]) => first === larger && second === smaller)?.[2] ?? null;
}

/** What some quantities are, by the word that they begin with. */
const KINDS: readonly (readonly [kind: Unit["kind"], head: RegExp])[] = [
  ["length", /(?<!\p{L})(?:panjang|lebar|jarak)(?!\p{L})/iu],
  ["area", /(?<!\p{L})luas(?!\p{L})/iu],
  ["time", /(?<!\p{L})(?:lama|waktu|durasi)(?!\p{L})/iu],
  ["mass", /(?<!\p{L})(?:berat|produksi)(?!\p{L})/iu],
];

/** Words for how much a scale is; those for roughly how much ("jutaan") say no number. */
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ ratus: 1e2, ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6 },
    ...{ miliar: 1e9, milyar: 1e9, mlr: 1e9, triliun: 1e12, trilyun: 1e12 },
  }),
);
const IN_BRACKETS = /[([]([^()[\]]*)[)\]]/g;
const SCALE_OF_LABEL = /(?<!\p{L})(ribu|rb|juta|jt|miliar|milyar|triliun)(?:an)?(?!\p{L})/iu;
/** "Aset rusak berat (RB)": letters that stand for words. */
const CAPITALS = /\((?:RB|JT)\)/g;
/** "(000)", "(Rp.000)", "(x 1.000)", "(x1000)": a label's scale in figures. */
const ZEROS = /^(?:dalam\s+)?x?\s*(?:rp\.?)?\s*['’.]?(?:1\.?)?(000(?:\.?000)?)(?:,-?)?$/iu;
const MONEY =
  /(?<!\p{L})(?:anggaran|belanja|pagu|biaya|pendapatan|dana|rupiah|rp|pad|pajak|retribusi)(?!\p{L})/iu;
const COUNT = /^(?:jumlah|jml|jmlh|jlh|banyaknya|banyak|total)(?!\p{L})/iu;
const PERCENT = /%|(?<!\p{L})(?:persen|p[eor]{1,2}r?sentas[ei])(?!\p{L})/iu;

/** Tells whether a label says that its number is a percentage. */
export function namesPercentage(label: string): boolean {
  return PERCENT.test(label);
}

/** The same quantity where Excel calculates its number: its decimals are none that somebody has typed. */
export function calculated(measure: Measure): Measure {
  return { ...measure, isTyped: false };
}

/** Tells what a label and the formula that it belongs to say of its quantity. */
export function measureOf(label: string, formula: string): Measure {
  const named = unitWords(label);
  const units = unitsIn(label);
  const isMoney = MONEY.test(label);
  const isPercent = namesPercentage(label);
  const kind = KINDS.find(([, head]) => head.test(label))?.[0] ?? null;
  const isOfUnits = units.length > 0 || kind !== null || isMoney || isPercent;
  return {
    words: new Set([...words(label).filter((word) => word.length > 1), ...named]),
    around: new Set(words(formula)),
    units,
    kind,
    isCount: COUNT.test(label.trim()) && !isOfUnits,
    isTyped: true,
    isPercent,
    isAmount: !isPercent && isOfUnits,
    stated:
      bracketsOf(label).flatMap((inside) => BY_SPELLING.get(unitWords(inside).join(" ")) ?? [])[0] ?? null,
    scale: scaleOfLabel(label),
  };
}

function bracketsOf(label: string): readonly string[] {
  return [...label.matchAll(IN_BRACKETS)].map(([, inside = ""]) => inside.trim());
}

/** The units that a text states in brackets, those of money with their scale: "(km)", "(%)", "(Rp ribu)". */
export function statedUnits(text: string): readonly Unit[] {
  return bracketsOf(text).flatMap((inside): readonly Unit[] => {
    if (unitWords(inside).length > 3) return [];
    if (namesPercentage(inside)) return [{ kind: "share", name: "%" }];
    const units = unitsIn(inside);
    const scale = scaleOfLabel(`(${inside})`);
    const isMoney = scale !== 1 || units.some(({ kind }) => kind === "money");
    if (isMoney) return [{ kind: "money", name: String(scale) }];
    const [thing, ...more] = units.length > 0 ? [] : unitWords(inside);
    const isThing = thing !== undefined && more.length === 0 && (COUNTERS.has(thing) || THINGS.has(thing));
    return isThing ? [{ kind: "count", name: "thing" }] : units;
  });
}

/** The units of measure that a text names, wherever they stand in it. */
export function unitsIn(text: string): readonly Unit[] {
  return unitWords(text).flatMap((word) => BY_SPELLING.get(word) ?? []);
}

/** Tells the factor that a label says of itself, in words or in zeros: 1000 for "(ribu jiwa)", "dalam ribuan", "(Rp.000)". */
export function scaleOfLabel(label: string): number {
  const word = SCALE_OF_LABEL.exec(label.replace(CAPITALS, ""))?.[1]?.toLowerCase();
  if (word !== undefined) return SCALES.get(word) ?? 1;
  const zeros = bracketsOf(label).flatMap((inside) => ZEROS.exec(inside)?.[1] ?? [])[0];
  return zeros === undefined ? 1 : 10 ** zeros.replace(/\D/g, "").length;
}

/** The factor of a word such as "juta"; null where it is none. */
export function scaleOf(word: string): number | null {
  return SCALES.get(word) ?? null;
}

/** What stands behind a number, if it is a unit; or why it can't be one of this quantity. */
export type UnitReading =
  | { readonly kind: "unit"; readonly unit: Unit | null; readonly isOfThings: boolean }
  | { readonly kind: "other-unit" }
  | { readonly kind: "unknown" };

const COUNTERS: ReadonlySet<string> = new Set(
  "buah bh unit kali x ekor batang titik kasus lembar eksemplar".split(" "),
);
const OFTEN: ReadonlySet<string> = new Set(["kali", "x"]);
const POINTS: ReadonlySet<string> = new Set(["poin", "point"]);
const PEOPLE: ReadonlySet<string> = new Set(["orang", "org", "jiwa"]);
/** Words between or behind the words of a unit that say nothing more: "13 RT yang aktif", "2 hari kerja". */
const FILLERS: ReadonlySet<string> = new Set(["yang", "kerja"]);
/** A capital letter alone stands for many things: million, man, woman. */
const LETTERS = /^\p{Lu}$/u;
/** Beginnings of words for people, and those that only look like them. */
const PERSON =
  /^(?:penduduk|warga|kader|pegawai|asn|pns|anak|balita|bayi|ibu|bumil|siswa|murid|guru|peserta|responden|lansia|pasien|anggota|tenaga|perempuan|laki|remaja|orang|jiwa|masyarakat|keluarga|kepala|petani|nelayan|pe(?:l|m|n|ng|ny|r)?\p{L}{3,}(?<!an))$/u;
const PLACES: ReadonlySet<string> = new Set(
  "rt rw kk desa kelurahan kecamatan dusun rumah sekolah".split(" "),
);
/** Things that offices count, each of which is another one. */
const THINGS: ReadonlySet<string> = new Set(
  (
    "rt rw kk desa kelurahan kecamatan dusun dokumen laporan kegiatan program paket lembar orang org jiwa surat berkas " +
    "rumah keluarga posyandu sekolah kelompok lembaga usulan pasang set"
  ).split(" "),
);

/**
 * Reads the words behind a number as the unit of a quantity. A unit is one that is known, or a word of the label or the
 * formula; whatever else stands there may change the number.
 */
export function readUnit(text: string, measure: Measure): UnitReading {
  const named = unitWords(text);
  const [first = "", ...others] = named.filter((word) => !FILLERS.has(word));
  if (LETTERS.test(text.trim())) return { kind: "unknown" };
  if (!others.every((word) => isAmong(word, measure.words))) return { kind: "unknown" };
  const unit = BY_SPELLING.get(first);
  if (unit !== undefined) return ofMeasure(unit, measure);
  const isOfThings = { kind: "unit", unit: null, isOfThings: true } as const;
  const isNamed = isAmong(first, measure.words);
  const isAround = isAmong(first, measure.around) && ![...measure.words].some((word) => THINGS.has(word));
  if (isNamed || isAround) return isOfThings;
  if (COUNTERS.has(first))
    return isMeasured(measure) || (OFTEN.has(first) && countsBeings(measure))
      ? { kind: "other-unit" }
      : isOfThings;
  if (POINTS.has(first))
    return isMeasured(measure) || measure.isCount || measure.isPercent
      ? { kind: "other-unit" }
      : { kind: "unit", unit: null, isOfThings: false };
  if (PEOPLE.has(first) && [...measure.words, ...measure.around].some((word) => PERSON.test(word)))
    return isOfThings;
  return THINGS.has(first) ? { kind: "other-unit" } : { kind: "unknown" };
}

/** Whether people or places are counted, which no number of times is a number of. */
function countsBeings({ words: own, isCount }: Measure): boolean {
  const [counted] = [...own].filter((word) => !COUNT.test(word) && word !== "seluruh");
  return isCount && counted !== undefined && (PERSON.test(counted) || PLACES.has(counted));
}

/** Whether a quantity has a unit of measure, so that it is no number of things. */
function isMeasured({ units, kind }: Measure): boolean {
  return units.length > 0 || kind !== null;
}

function ofMeasure(unit: Unit, measure: Measure): UnitReading {
  const isSame = measure.units.some(({ name }) => name === unit.name) || measure.words.has(unit.name);
  if (isSame) return { kind: "unit", unit, isOfThings: false };
  const isOther = measure.units.length > 0 || measure.isCount || (measure.kind ?? unit.kind) !== unit.kind;
  return isOther ? { kind: "other-unit" } : { kind: "unit", unit, isOfThings: false };
}

/** Whether a word is among others, in full or cut short after three letters or more. */
function isAmong(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true;
  return word.length >= 3 && [...known].some((each) => each.startsWith(word));
}

/** The words of a text with units in one piece: "meter persegi" and "m^2" are one word each. */
function unitWords(text: string): readonly string[] {
  const joined = text
    .toLowerCase()
    .replace(/(kilo|senti)?meter\s+(persegi|kubik)/g, "$1meter$2")
    .replace(/\b(k?m)\s?\^?\s?([23])(?!\d)/g, "$1$2");
  return joined.match(/k?m[²³23](?![\p{L}\d])|\p{L}+|\p{Nd}+/gu) ?? [];
}
