/** What is written in several ways, and the one that stands for them. */
type Writing = readonly [written: RegExp, instead: string];

const NUMBER = "(?<![\\d.,-])(\\d+)(\\s+(?:tahun|thn|th|bulan|hari|orang|kali)\\.?)?";
const MONTH = "\\b(?:jan|feb|mar|apr|mei|jun|jul|agu?s?t?|sept?|okt|nov|des)[a-z]*";

const SLIPS: readonly Writing[] = [
  [/([a-hj-uwyz])\1{2,}/g, "$1$1"],
  [/(?<!\p{L})non-?(?=\p{L}{3})/gu, "non "],
  [/(?<!\p{L})(ber|e)-\s+(?=\p{L})/gu, "$1-"],
  [
    /(?<!\p{L})di(?=(?:satu|suatu|wilayah|kecamatan|kelurahan|desa|kabupaten|kota|provinsi|sekolah|tingkat|jenjang|setiap|seluruh|bidang|bawah|atas|luar|dalam)(?!\p{L}))/gu,
    "di ",
  ],
  [/(?<!\p{L})di (?=\p{L}{3,}kan(?!\p{L})|tindak ?lanjut)/gu, "di"],
];

const NAMES: readonly Writing[] = [
  [/peserta didik/g, "siswa"],
  [/kelompok (?=umur|usia)/g, ""],
  [/meninggal dunia/g, "meninggal"],
  [/\bkilometer persegi\b/g, "km2"],
  [/\bmeter persegi\b/g, "m2"],
  [/\be[- ]?ktp\b|\bktp[- ]?el(?:ektronik)?\b/g, "ktp"],
  [/\bapb\s?desa\b/g, "apbdes"],
  [/\bhari kerja\b|(?<=\d\s?)hk\b/g, "harikerja"],
  [/^.*\bdalam bentuk (?=jumlah )/s, ""],
  [/^\s*%\s*(?=\p{L})/u, "persentase "],
];

/** The year that is measured, those beside it, and the parts of a year. */
const PERIODS: readonly Writing[] = [
  [/\b(tw|trw|triwulan|smt|sem|semester)\.?(?=\d\b)/g, "$1 "],
  [/\b(tahun|thn|th)\.?\s+[nt]\b(?!\s*[-+–−]\s*\d)/g, "$1 ini"],
  [/\b(tahun|thn|th)\.?\s+[nt]\s*[-–−]\s*1\b/g, "$1 lalu"],
  [/\b(tahun|thn|th)\.?\s+[nt]\s*\+\s*1\b/g, "$1 depan"],
  [/\(\s*[nt]\s*\)/g, " tahun ini"],
  [/\(\s*[nt]\s*[-–−]\s*1\s*\)/g, " tahun lalu"],
];

/** "Paling lambat 3 hari", "≥ 60", "5 tahun ke atas", "6 s.d. 12". */
const BOUNDS: readonly Writing[] = [
  [
    /<=|≤|(?<!\p{L})(?:paling\s+(?:lambat|lama|banyak|tinggi)|setinggi-tingginya|selambat-lambatnya|sebanyak-banyaknya|tidak\s+(?:lebih\s+dari|melebihi)|maks(?:imum)?)(?!\p{L})/gu,
    " maksimal ",
  ],
  [
    />=|≥|(?<!\p{L})(?:paling\s+(?:sedikit|kurang|rendah|cepat)|sekurang-kurangnya|serendah-rendahnya|tidak\s+kurang\s+dari|di\s?atas\s+atau\s+sama\s+dengan|setidaknya|minimum)(?!\p{L})/gu,
    " minimal ",
  ],
  [
    /(?<!\p{L})(?:s\s?[./]\s?d(?!\p{L})\.?|(?<=\d\s?)sd(?=\s?\d)|(?:sampai|hingga)(?:\s+dengan)?)(?!\p{L})/gu,
    " sampai ",
  ],
  [/(\d)\s+sampai\s+(\d)/g, "$1-$2"],
  [new RegExp(`(${MONTH})\\s*[-–]\\s*(?=${MONTH})`, "g"), "$1 sampai "],
  [/(?<![\d.,-])(\d+)\+(?=\s|\)|$)/g, "minimal $1"],
  [new RegExp(`${NUMBER}\\s+(?:(?:ke|dan)\\s*atas|atau\\s+lebih)\\b`, "g"), "minimal $1$2"],
  [new RegExp(`${NUMBER}\\s+(?:(?:ke|dan)\\s*bawah|atau\\s+kurang)\\b`, "g"), "maksimal $1$2"],
  [/\b(?:anak\s+)?(?:(?:umur|usia)\s+)?(?:di\s+)?bawah\s+(?:5|lima)\s+(?:tahun|thn|th)\b/g, "balita"],
  [/<|(?<!\p{L})di ?bawah(?=\s+\d)/gu, " kurang dari "],
  [/>|(?<!\p{L})(?:di ?atas|melebihi)(?=\s+\d)/gu, " lebih dari "],
];

/** Spaces around the hyphen of a range or of a letter with its number: "6 - 59", "T - 1". */
const RANGES: readonly Writing[] = [
  [/\b([a-z])\s*-\s*(\d+)\b/gu, "$1-$2"],
  [/(\d)\s*-\s*(\d)/gu, "$1-$2"],
];

/** "P.A.D.": the letters of an acronym. */
const DOTTED: readonly Writing[] = [
  [/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))|(?<=\.\p{L})\.(?!\p{L})/gu, ""],
];

const ALL = [...SLIPS, ...NAMES, ...PERIODS, ...BOUNDS, ...RANGES, ...DOTTED];

/**
 * Gives the one writing that stands for all that mean the same: lower case, without accents, with one kind of hyphen, and
 * with one way of telling periods, bounds and ranges.
 */
export function oneWriting(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/[‐-―−─━]/gu, "-");
  return ALL.reduce(
    (left, [written, instead]) => left.replace(written, instead),
    plain.toLowerCase().replaceAll("_", " "),
  );
}
