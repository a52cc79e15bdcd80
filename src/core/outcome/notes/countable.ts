import type { Binding, Input } from "../outcome";
import { headOf, isCountName } from "./naming";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What is measured or weighed, not counted, though people write "Jumlah" before it. */
const MEASURED = list(
  "luas panjang lebar tinggi berat bobot jarak kedalaman volume debit tonase kapasitas produksi produktivitas " +
    "nilai skor poin angka besar besaran rata rerata indeks rasio persentase proporsi nrr ikm skm tingkat capaian target " +
    "realisasi kinerja hasil anggaran pagu dana biaya belanja pendapatan penerimaan pengeluaran pembiayaan pajak " +
    "retribusi pad pnbp laba rugi kerugian aset aktiva utang piutang kas modal investasi omzet omset penjualan harga gaji tunjangan " +
    "pinjaman kredit bantuan hibah zakat subsidi sumbangan iuran simpanan tabungan swadaya penyertaan uang rupiah " +
    "rp air energi listrik daya bbm sampah timbulan limbah emisi beras padi jagung pangan gabah daging ikan konsumsi " +
    "ketersediaan kebutuhan waktu jam menit hari durasi lama beban bunga sks",
);
const UNIT =
  "rp|rupiah|km|m|m2|m3|m²|m³|ha|are|hektare?|ton|kg|kuintal|kwh|kw|liter|persen|%|ribu|ribuan|juta|miliar|jam|menit|hari|skor|poin|indeks";
const WITH_UNIT = new RegExp(
  String.raw`\(\s*(?:dalam\s+)?(?:${UNIT})(?:\s+\p{L}+)?\s*\.?\s*\)|(?<!\d\s*)(?<!\p{L})(?:${UNIT})\W*$`,
  "iu",
);

/**
 * Does an input count whole things, so that neither a fraction nor a negative number makes sense? It must say so
 * ("Jumlah …", "Total …"), in the label or in the formula's phrase; money, areas, scores and the like are not counted.
 */
export function isCountable(input: Input, index: number, bindings: readonly Binding[]): boolean {
  const phrases = bindings.filter((binding) => binding.input === index).map(({ phrase }) => phrase);
  const texts = [input.variable, ...phrases];
  return (
    texts.some(isCountName) &&
    texts.every((text) => !WITH_UNIT.test(text) && headOf(text).every((word) => !MEASURED.has(word.text)))
  );
}
