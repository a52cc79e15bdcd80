import { GENERAL_WORDS } from "../../matching/vocabulary";
import { wordsOf } from "../../matching/words";
import { withoutPlace } from "../../matching/bare-text";

/** Things that an office has one number of, whichever indicator asks. */
const OF_THE_OFFICE = /^(?:kelurahan|desa|kecamatan|dusun|lingkungan|rt|rw|penduduk|pegawai|asn)$/;
/** Words that mean something else under each indicator. */
const OF_THE_INDICATOR: ReadonlySet<string> = new Set([
  ...GENERAL_WORDS,
  ...(
    "kegiatan program sub subkegiatan dokumen laporan usulan lembaga unit orang peserta responden unsur anggaran pagu " +
    "penimbang perimbang nrr tertimbang kali bulan tahun triwulan semester terlaksana dilaksanakan direncanakan rencana " +
    "selesai diselesaikan tercapai terealisasi dihasilkan disusun ada tersedia tepat waktu pembilang penyebut"
  ).split(" "),
]);
const PLANNED = /\b(?:target\w*|realisasi|(?:di)?rencana(?:kan)?|pagu|skor|bobot)\b/i;

/**
 * Does a label name one quantity of the office ("Total Kelurahan", "Jumlah laporan trantibmas"), and not whatever its
 * own indicator is about ("Jumlah kegiatan yang terlaksana", "Target")? Only the former must be the same everywhere.
 */
export function isOfficeWide(label: string): boolean {
  if (PLANNED.test(label)) return false;
  const content = wordsOf(withoutPlace(label)).filter((word) => word.kind === "content");
  const [only, second] = content;
  if (second === undefined) return OF_THE_OFFICE.test(only?.text ?? "");
  return content.some((word) => !OF_THE_INDICATOR.has(word.text));
}
