/** What stands before a root, by what may stand behind it: Indonesian prefixes go with some suffixes only. */
interface Prefix {
  readonly pattern: RegExp;
  /** The letter of the root that the prefix has swallowed: "menyapu" is made of "sapu". */
  readonly restored: string;
  readonly suffixes: readonly string[];
  /** Whether another prefix may follow: "memperluas", "keberhasilan", "pemberdayaan". */
  readonly leads: RegExp | null;
}

const ACTIVE = ["", "kan", "i"];
const NOUN = ["", "an"];
const AROUND = ["an"];

/** Nasal prefixes by the letter that follows, and the letter of the root that has melted into them. */
const NASALS: readonly (readonly [ending: string, restored: string])[] = [
  ["m(?=[bfpv])", ""],
  ["m(?=[aiueo])", "p"],
  ["n(?=[cdjtz])", ""],
  ["n(?=[aiueo])", "t"],
  ["ng(?=[ghkaiueo])", ""],
  ["ng(?=[aiueo])", "k"],
  ["ny(?=[aiueo])", "s"],
  ["(?=[lmnrwy])", ""],
];

const PREFIXES: readonly Prefix[] = [
  ...NASALS.flatMap(([ending, restored]) => [
    { pattern: new RegExp(`^me${ending}`), restored, suffixes: ACTIVE, leads: /^(?:per|ber)/ },
    { pattern: new RegExp(`^pe${ending}`), restored, suffixes: NOUN, leads: /^ber/ },
  ]),
  { pattern: /^pe(?=[bcdfghjkpstz])/, restored: "", suffixes: NOUN, leads: null },
  { pattern: /^per/, restored: "", suffixes: NOUN, leads: null },
  { pattern: /^di/, restored: "", suffixes: ACTIVE, leads: /^(?:per|ber)/ },
  { pattern: /^ter/, restored: "", suffixes: ACTIVE, leads: null },
  { pattern: /^[tb]e(?=r\p{L})/u, restored: "", suffixes: [""], leads: null },
  { pattern: /^ber/, restored: "", suffixes: ["", "kan", "an"], leads: null },
  { pattern: /^be(?=[^aiueo]er)/, restored: "", suffixes: [""], leads: null },
  { pattern: /^ke/, restored: "", suffixes: AROUND, leads: /^(?:ber|ter|pe[mn]?|per)/ },
  { pattern: /^se/, restored: "", suffixes: ["", "an"], leads: null },
];
const LEAST_LETTERS = 3;

/**
 * The roots that an Indonesian word may be made of, by its affixes: "pengelolaan" of "kelola", "elola" or "gelola". Without a
 * dictionary it can't be told which of them is a word; another text that has it can. The word itself is not among them.
 * Source: the rules of affixes in Tata Bahasa Baku Bahasa Indonesia.
 */
export function rootsOf(word: string): readonly string[] {
  const roots = new Set<string>();
  for (const whole of [word, word.replace(/nya$/, "")]) {
    if (whole !== word) roots.add(whole);
    for (const suffix of ["", "an", "kan", "i"]) {
      if (!whole.endsWith(suffix)) continue;
      const base = whole.slice(0, whole.length - suffix.length);
      if (suffix === "an") roots.add(base);
      addRoots(base, suffix, roots);
    }
  }
  roots.delete(word);
  return [...roots].filter((root) => root.length >= LEAST_LETTERS);
}

function addRoots(base: string, suffix: string, roots: Set<string>): void {
  for (const { pattern, restored, suffixes, leads } of PREFIXES) {
    if (!pattern.test(base) || !suffixes.includes(suffix)) continue;
    const root = restored + base.replace(pattern, "");
    roots.add(root);
    const [second] = leads?.exec(root) ?? [];
    if (second !== undefined && !(second === "ber" && suffix === "")) roots.add(root.slice(second.length));
  }
}

/** Shared by two words with affixes, a root must be this long, as neither of the texts says that it is one. */
const LEAST_SHARED = 4;

/** A word with the roots that it may be made of. */
export interface Rooted {
  readonly text: string;
  readonly roots: readonly string[];
}

/**
 * Tells how two words with one root stand to each other. "same": forms of one word, as "dilaksanakan" and "terlaksana".
 * "near": perhaps the same, as "kelola" and "pengelolaan", and perhaps not, as "rumah" and "perumahan"; only a person knows.
 * "other": one says who does it and the other what is done, or one a state and the other to bring it about. Null where they
 * have no root in common.
 */
export function kinshipOf(a: Rooted, b: Rooted): "same" | "near" | "other" | null {
  const isOne =
    a.roots.includes(b.text) ||
    b.roots.includes(a.text) ||
    a.roots.some((root) => root.length >= LEAST_SHARED && b.roots.includes(root));
  if (!isOne) return null;
  if (areOtherRoles(a, b) || areOtherRoles(b, a)) return "other";
  const [one, other] = [a.text.replace(/nya$/, ""), b.text.replace(/nya$/, "")];
  const isMade =
    one !== other &&
    (a.roots.includes(b.text) ||
      b.roots.includes(a.text) ||
      isCausative(one, other) ||
      isCausative(other, one));
  return formOf(a.text) === formOf(b.text) && !isMade ? "same" : "near";
}

/** "Menyewakan" is to let what another one rents: "menyewa". */
function isCausative(one: string, other: string): boolean {
  return one === `${other}kan` && one.startsWith("me");
}

/** What a word with affixes is: who does it, the doing, the quality, the deed done or suffered, the thing, or the root. */
function formOf(word: string): string {
  const bare = word.replace(/nya$/, "");
  if (isDoer(bare)) return "doer";
  const form = FORMS.find(([, pattern]) => pattern.test(bare));
  return form?.[0] ?? "root";
}

const FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ["matter", /^per[^aiueo]?\p{L}+an$/u],
  ["doing", /^pe\p{L}+an$/u],
  ["quality", /^ke\p{L}+an$/u],
  ["suffered", /^(?:di|ter)/],
  ["done", /^(?:me|ber)/],
  ["thing", /an$/],
];

/** Who does a thing is neither whom it is done to nor the doing: "pelatih", "terlatih" and "pelatihan"; "pelapor" and "laporan". */
function areOtherRoles(one: Rooted, other: Rooted): boolean {
  if (isDoer(one.text)) {
    return isDoer(other.text)
      ? one.text !== other.text
      : /^(?:ter|di)|^(?!ke)\p{L}+an(?:nya)?$/u.test(other.text);
  }
  return STATES.has(one.text) && BRINGS_ABOUT.test(other.text);
}

/** Whether a word names who does a thing: "pelatih", "pembina". */
export function isDoer(word: string): boolean {
  return DOER.test(word);
}

const DOER = /^pe(?!r[^aiueo])\p{L}+(?<!an|nya)$/u;
const BRINGS_ABOUT = /^(?:(?:di|me)\p{L}+(?:kan|i)|(?:di|mem)per\p{L}+|pe\p{L}+an)$/u;

/** "PKL ditertibkan" are not "PKL tertib", nor is a road that is repaired one in good repair. */
const STATES: ReadonlySet<string> = new Set(
  (
    "aktif baik rusak mantap layak miskin rentan mampu sejahtera lengkap baru mandiri maju tertib aman bersih sehat sakit " +
    "tinggi rendah benar cepat besar kecil luas kuat lemah merata tangguh kumuh rawan tetap panjang pendek tepat jelas " +
    "terang indah hijau subur kering ringan berat produktif kompeten sadar sesuai"
  ).split(" "),
);
