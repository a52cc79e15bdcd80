import { GENERAL_WORDS } from "../../binding/vocabulary";
import { wordsOf } from "../../binding/words";
import { address } from "../../grid/address";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import type { Input, Outcome } from "../outcome";
import type { FormContext, Occurrence } from "./form-context";
import { withoutPlace } from "./bare-text";
import type { Finding, Rule } from "./rule";

/** Things that an office has one number of, whichever indicator asks. */
const OF_THE_OFFICE = /^(?:kelurahan|desa|kecamatan|dusun|lingkungan|rt|rw|penduduk|pegawai|asn)$/;
/** Words that mean something else under each indicator. */
const OF_THE_INDICATOR: ReadonlySet<string> = new Set([
  ...GENERAL_WORDS,
  ...(
    "kegiatan program sub subkegiatan dokumen laporan usulan lembaga unit orang peserta responden unsur anggaran pagu " +
    "penimbang perimbang nrr tertimbang kali bulan tahun triwulan semester yang terlaksana dilaksanakan direncanakan " +
    "rencana selesai diselesaikan tercapai terealisasi dihasilkan disusun ada tersedia tepat waktu pembilang penyebut"
  ).split(" "),
]);
const PLANNED = /\b(?:target\w*|realisasi|(?:di)?rencana(?:kan)?|pagu|skor|bobot)\b/i;

/**
 * The same variable with another value under another indicator: "Total Kelurahan" 13 here and 12 there. Words that
 * every indicator uses for its own things ("Jumlah kegiatan yang terlaksana") are not compared.
 * Source: domain sheet (e), the rows of a form must be reconciled with each other.
 */
export const differingValues: Rule = {
  code: "differing-values",
  severity: "warning",
  find: (outcome, form): readonly Finding[] =>
    outcome.inputs.flatMap((input) => {
      const { reading, variable, cell } = input;
      const other = reading.kind === "number" ? differing(outcome, input, reading.value, form) : null;
      if (reading.kind !== "number" || other === null) return [];
      const message = noteMessages.differingValues(
        variable,
        [address(cell), figure(reading.value)],
        [address(other.input.cell), figure(other.value)],
      );
      return [{ cell, message }];
    }),
};

/**
 * The first place where another indicator gives the same variable another value. The same indicator once more, as in a
 * form with a block for each kelurahan, is not compared.
 */
function differing(outcome: Outcome, input: Input, value: number, form: FormContext): Occurrence | null {
  const same = form.sameQuantity(input);
  if (!same.differ || !same.has(input) || !isTelling(input.variable)) return null;
  const key = form.keyOf(outcome.indicator.indicator);
  const isOther = (each: Occurrence): boolean =>
    each.outcome !== outcome && each.value !== value && form.keyOf(each.outcome.indicator.indicator) !== key;
  return same.occurrences.find(isOther) ?? null;
}

/** Does the wording name one thing of the office, and not whatever its indicator is about? */
function isTelling(variable: string): boolean {
  if (PLANNED.test(variable)) return false;
  const content = wordsOf(withoutPlace(variable)).filter((word) => word.kind === "content");
  const [only, second] = content;
  if (second === undefined) return OF_THE_OFFICE.test(only?.text ?? "");
  return content.some((word) => !OF_THE_INDICATOR.has(word.text));
}
