import type { Word } from "./words";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that narrow down what is counted, besides verbs. */
const QUALIFIERS = list(
  "aktif pasif baik rusak mantap layak miskin rentan mampu prasejahtera sejahtera lengkap sah baru lama mandiri maju berkembang tetap " +
    "honorer wajib unggul paripurna utama madya sehat sakit gratis swasta negeri nasional internasional lokal tepat waktu " +
    "cepat sesuai standar lulus hadir selesai tuntas sembuh hidup mati lahir perempuan lelaki lansia balita remaja " +
    "dewasa anak produktif rawan darurat prioritas unggulan resmi valid akurat tahunan bulanan harian kosong",
);
/** What begins like a verb and is a thing. */
const THINGS = list(
  "dinas direktorat direktur disdukcapil diklat dimensi disiplin digital dinamika distribusi diskusi dialog difabel " +
    "diare diabetes dividen berita beras berkas beton beasiswa ternak terminal terpal teritorial terapi tersangka " +
    "media mediasi medis mental menteri metode meter mesin merek mebel mekanisme mesjid member melitus memori menara " +
    "menit menu tersebut",
);
/** Verbs that only join or explain; what is counted stays the same without them. */
const LIGHT = list(
  "meliputi berdasarkan dihitung memiliki terdiri merupakan bersangkutan tertentu terbaru dimaksud terkait berikut " +
    "mendapat memperoleh dilakukan melakukan melaksanakan dibuktikan berbentuk melalui menurut terhitung tercatat berupa menjadi bertempat berada dilihat diperoleh",
);
const VERB = /^(?:di|ter|ber|me[mnlrwy])\p{L}{3,}$/u;

/** Does a word narrow down what is counted: "aktif", "terlaksana", "dibina", "tepat"? Then it decides the population. */
export function isQualifier({ kind, text }: Word): boolean {
  return (
    kind === "content" && (QUALIFIERS.has(text) || (VERB.test(text) && !THINGS.has(text) && !LIGHT.has(text)))
  );
}
