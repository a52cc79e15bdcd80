import { statedUnits, unitsIn } from "../quantity/measure";
import { wordsOf } from "./words";
import { isQualifier } from "./qualifiers";

const UNIT =
  "(?:[Kk]abupaten|[Kk]ota|[Kk]ecamatan|[Kk]elurahan|[Pp]rovinsi|[Kk]ab\\.?|[Kk]ec\\.?|[Kk]el\\.?|[Ww]ilayah|[Dd]aerah)";
/** "di Kecamatan Panggungrejo", "se-Kota Pasuruan": the capital letters tell a name. */
const NAMED_PLACE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:[Dd]i|[Pp]ada|[Dd]alam)\s+(?:[Tt]ingkat|[Ww]ilayah|[Ll]ingkup)?\s*|[Ss]e[-\s]?)` +
    String.raw`${UNIT}(?:/\p{L}+)?((?:\s+\p{Lu}\p{L}+){1,2})`,
  "gu",
);
/** "di wilayah kerjanya", "per kelurahan", "pada kota yang bersangkutan", at the end or before another remark. */
const SAME_PLACE = new RegExp(
  String.raw`(?<!\p{L})(?:di|pada|dalam|per|tiap|setiap)\s+(?:(?:wilayah|daerah|lingkup)\s+)?${UNIT}` +
    String.raw`(?:\s+kerja(?:nya)?(?:\s+puskesmas)?)?(?:\s+(?:yang\s+)?(?:bersangkutan|tersebut|setempat|ini|itu))?` +
    String.raw`(?=\W*$|\s+(?:yang|dalam|pada|selama)\s)`,
  "giu",
);
const ONE_YEAR = String.raw`(?:satu|1)\s+(?:tahun|th)`;
const TIMES = [
  String.raw`(?:dalam|selama|pada)\s+(?:kurun|jangka)\s+waktu(?:\s+(?:yang\s+sama|${ONE_YEAR}))?`,
  String.raw`(?:pada|dalam|selama)?\s*(?:akhir\s+)?(?:tahun|periode|thn)\s+(?:[tn]|berjalan|ini|pelaporan|yang\s+sama|20\d\d)`,
  String.raw`t\.?a\.?\s+20\d\d`,
  String.raw`(?:s\.?/?d\.?|sampai\s+dengan|hingga|per)\s+(?:31\s+)?des(?:ember)?\.?(?:\s+20\d\d)?`,
  String.raw`(?:per|dalam|selama)\s+(?:${ONE_YEAR}|tahun)`,
  "setahun",
];
/** The year that is measured anyway; "tahun n-1" is another one. */
const TIME = new RegExp(String.raw`(?<!\p{L})(?:${TIMES.join("|")})(?!\p{L}|\s?[-−–]\s?\d)`, "giu");
/** Most texts name neither place nor time; a plain look is much cheaper than the patterns above. */
const HAS_PLACE = /kab|kota|kec|kel|prov|wilayah|daerah/i;
const HAS_TIME = /tahun|thn|waktu|periode|t\.?a\.?\s+20|des(?:ember)?(?![a-z])/i;
const BRACKET = /\([^()]*\)/g;
const EXPLANATION =
  /(?<!\p{L})(?:yang\s+)?(?:meliputi|terdiri\s+(?:dari|atas)|yaitu|yakni|antara\s+lain|sebanyak\s+\d|ditunjukkan\s+dengan)(?!\p{L}).*$/isu;

/** A label without its number in a list or its name in a formula: "1. Jumlah RT", "II. Jumlah RW", "a) Penduduk", "P_A = Jumlah KK". */
export function withoutNumber(label: string): string {
  return label.replace(
    /^\s*(?:\d{1,2}|[ivx]{1,4}|[a-z](?:[a-z]{0,3}_[a-z\d]{1,3})?)\s*[.):=]\s+(?=\p{L})/iu,
    "",
  );
}

/**
 * A text without the words that only say where: "di Kecamatan Panggungrejo", "se-Kota Pasuruan", "di wilayah kerjanya".
 * The office speaks of its own area anyway. Levels of administration as such ("Musrenbang Kecamatan") stay.
 */
export function withoutPlace(text: string): string {
  if (!HAS_PLACE.test(text)) return text;
  return text
    .replace(NAMED_PLACE, (_, names: string) => {
      const kept = names.trim().split(/\s+/);
      const end = kept.findIndex((name) =>
        wordsOf(name).some((word) => word.kind === "function" || isQualifier(word)),
      );
      return end < 0 ? " " : ` ${kept.slice(end).join(" ")}`;
    })
    .replace(SAME_PLACE, " ");
}

/**
 * Two texts without what only one of them adds as an explanation: a place, a year (another rule looks at those), a remark in brackets,
 * a list of what it comprises. A text of nothing else stays as it is.
 */
export function bareTexts(a: string, b: string): readonly [a: string, b: string] {
  const [one, other] = [a, b].map((text) => text.replaceAll("[", "(").replaceAll("]", ")"));
  return one === undefined || other === undefined ? [a, b] : [bare(one, other), bare(other, one)];
}

function bare(text: string, other: string): string {
  const bracketless = other.includes("(")
    ? text
    : text.replace(BRACKET, (bracket) => explanation(bracket, other));
  const short = EXPLANATION.test(other) ? bracketless : bracketless.replace(EXPLANATION, " ");
  const timeless = HAS_TIME.test(short) ? short.replace(TIME, " ") : short;
  const left = withoutPlace(other) === other ? withoutPlace(timeless) : timeless;
  if (left === text) return text;
  return wordsOf(left).some(({ kind }) => kind === "content") ? left : text;
}

/**
 * A bracket of a word or two narrows what is counted, "(aktif)", "(usulan)", "(tahap 2)", unless it is a unit, an acronym, or
 * the other text's name for the same.
 */
function explanation(bracket: string, other: string): string {
  const words = wordsOf(bracket);
  const named = wordsOf(other);
  if (words.every((word) => named.some(({ text }) => text === word.text)) && !words.some(isQualifier))
    return " ";
  const isAcronym = /^\(\s*\p{Lu}+\s*\)$/u.test(bracket);
  // Proposals are counted, too, but "(usulan)" says that what is counted is none yet.
  const isUnit = !/usulan/i.test(bracket) && statedUnits(bracket).length + unitsIn(bracket).length > 0;
  return words.length <= 2 && !isAcronym && !isUnit && words.some(({ kind }) => kind === "content")
    ? bracket
    : " ";
}
