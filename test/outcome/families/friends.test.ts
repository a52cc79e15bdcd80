import { describe, expect, test } from "@jest/globals";
import { cameOf } from "./came-of";

/** A share of which formula and labels are worded in turn by the same change. */
const SHARES: readonly (readonly [part: string, whole: string])[] = [
  ["Jumlah laporan keuangan yang diselesaikan", "Jumlah laporan keuangan"],
  ["Jumlah rumah tangga miskin penerima bantuan", "Jumlah rumah tangga miskin"],
  ["Jumlah kegiatan yang terlaksana tepat waktu", "Jumlah kegiatan"],
  ["Panjang jalan lingkungan kondisi baik", "Panjang jalan lingkungan"],
  ["Jumlah usulan masyarakat yang ditindaklanjuti", "Jumlah usulan masyarakat"],
  ["Realisasi anggaran semester II", "Pagu anggaran semester II"],
];

/** Changes that leave what is meant as it is. */
const CHANGES: Readonly<Record<string, (label: string) => string>> = {
  abbreviation: (label) =>
    label
      .replace("Jumlah", "Jml")
      .replace("Panjang", "Pjg.")
      .replace("keuangan", "keu.")
      .replace("lingkungan", "lingk.")
      .replace("anggaran", "angg.")
      .replace("kegiatan", "keg.")
      .replace("semester", "smt")
      .replace("yang", "yg"),
  "no count word": (label) => label.replace(/^Jumlah /, ""),
  "total for count": (label) => label.replace(/^Jumlah/, "Total"),
  capitals: (label) => label.toUpperCase(),
  numbering: (label) => `1. ${label}`,
  "unit in brackets": (label) => (label.startsWith("Jumlah") ? `${label} (unit)` : label),
  place: (label) => `${label} di Kecamatan Sukamaju`,
  year: (label) => `${label} tahun 2024`,
  affix: (label) => label.replace("terlaksana", "dilaksanakan").replace("diselesaikan", "terselesaikan"),
  numeral: (label) => label.replace("II", "2"),
  split: (label) =>
    label.replace("ditindaklanjuti", "ditindak lanjuti").replace("rumah tangga", "rumahtangga"),
  quotes: (label) => `"${label}"`,
};

describe("the same quantity in other words is computed, without a note", () => {
  for (const [name, change] of Object.entries(CHANGES)) {
    test(name, () => {
      for (const [part, whole] of SHARES) {
        for (const [formula, labels] of [
          [`(${part} : ${whole}) x 100%`, [change(part), change(whole)]],
          [`${change(part)} dibagi ${change(whole)} dikali 100%`, [part, whole]],
        ] as const) {
          if (name === "numbering" && formula.startsWith("1.")) continue;
          const shown = `${formula} [${labels.join("; ")}]`;
          expect([shown, cameOf(formula, labels)]).toEqual([shown, { value: 0.75, codes: [] }]);
        }
      }
    });
  }
});

const bothWays = (pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
  pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);

/** Holds a share of one thing to be computed, without a note, over labels that speak of the other. */
function expectSame(one: string, other: string): void {
  const labels = [`Jumlah ${other} terdata`, `Jumlah ${other}`];
  const came = cameOf(`Jumlah ${one} terdata / Jumlah ${one} x 100%`, labels);
  expect([one, other, came]).toEqual([one, other, { value: 0.75, codes: [] }]);
}

test("one spelling stands for another, in formula and labels alike", () => {
  const pairs = [
    ["Siswa umur 7-12 tahun", "Murid usia 7 s.d. 12 th"],
    ["Realisasi pajak s.d. triwulan III", "Realisasi pajak sampai dengan TW III"],
    ["Target pajak setahun", "Target pajak satu tahun"],
    ["Jumlah kader nonaktif", "Jml kader tidak aktif"],
    ["Anak di bawah 5 tahun mendapat vitamin", "Jml balita diberi vitamin"],
    ["PDRB(t-1)", "PDRB tahun lalu"],
    ["Jumlah surat bulan Januari", "Jml surat bln Jan"],
    ["PDRB atas dasar harga berlaku", "PDRB ADHB"],
    ["Pendapatan selain pajak", "Pendapatan non-pajak"],
    ["Bantuan kepada warga", "Bantuan untuk warga"],
    ["Balita mendapat vitamin A", "Balita mendapat Vit. A"],
    ["Jumlah akta terbit", "Jumlah akte terbit"],
    ["Desa dengan APBDes", "Desa dengan APB Desa"],
    ["Warga dibawah umur", "Warga di bawah umur"],
  ] as const;
  for (const [phrase, label] of bothWays(pairs)) {
    const came = cameOf(`${phrase} / Jumlah kelurahan`, [label, "Jumlah kelurahan"]);
    expect([phrase, label, came]).toEqual([phrase, label, { value: 0.75, codes: [] }]);
  }
});

test("labels in a list are what stands behind their numbers", () => {
  for (const [one, two] of [
    ["1.", "2."],
    ["I.", "II."],
    ["a)", "b)"],
  ]) {
    const came = cameOf("Jumlah RT aktif : Jumlah RT x 100%", [
      `${one ?? ""} Jumlah RT aktif`,
      `${two ?? ""} Jumlah RT`,
    ]);
    expect([one, came]).toEqual([one, { value: 0.75, codes: [] }]);
  }
});

test("a word that may be made of syllables is its words, with a warning", () => {
  for (const [words, word] of [
    ["pos binaan terpadu", "posbindu"],
    ["koordinator statistik kecamatan", "korstatcam"],
  ] as const) {
    const labels = [`Jumlah ${word} terdata`, `Jumlah ${word}`];
    const came = cameOf(`Jumlah ${words} terdata / Jumlah ${words} x 100%`, labels);
    expect([word, came.value, new Set(came.codes)]).toEqual([word, 0.75, new Set(["labels-contradict"])]);
  }
});

test("a known word made of syllables is its words", () => {
  const pairs = [
    ["rapat koordinasi", "rakor"],
    ["puskesmas pembantu", "pustu"],
    ["BUM Desa", "BUMDes"],
    ["pondok pesantren", "ponpes"],
    ["rombongan belajar", "rombel"],
    ["remaja putri", "rematri"],
    ["Pendapatan Asli Desa", "PADes"],
  ] as const;
  for (const [one, other] of bothWays(pairs)) expectSame(one, other);
});

test("what all labels say and the formula does not tells none of them from another", () => {
  for (const extra of ["program", "kegiatan", "tahun ini", "tahun 2024", "indikator", "(angka)"]) {
    for (const formula of ["Realisasi / Target x 100%", "(Realisasi : Target) x 100%"]) {
      const labels = [`Realisasi ${extra}`, `Target ${extra}`];
      expect([labels, cameOf(formula, labels)]).toEqual([labels, { value: 0.75, codes: [] }]);
    }
  }
  expect(cameOf("Pagu anggaran dikurangi realisasi anggaran", ["Pagu", "Realisasi"]).value).toBe(-12);
});

test("an acronym is its words, also where they stand together", () => {
  const pairs = [
    ["Pasangan Usia Subur", "PUS"],
    ["Kawasan Tanpa Rokok", "KTR"],
    ["standar pelayanan minimal", "SPM"],
    ["lanjut usia", "lansia"],
    ["satuan kerja", "satker"],
  ] as const;
  for (const [words, letters] of pairs) {
    const both = `${words} (${letters})`;
    for (const [one, other] of [...bothWays([[words, letters]]), [both, letters], [letters, both]] as const)
      expectSame(one, other);
  }
});

test("an acronym that is not the same everywhere is a guess, unless one of the texts says what it means", () => {
  for (const [words, letters] of bothWays([
    ["kawasan rawan bencana", "KRB"],
    ["rumah tangga", "RT"],
    ["organisasi pemuda desa", "OPD"],
  ])) {
    const labels = [`Jumlah ${letters} terdata`, `Jumlah ${letters}`];
    const came = cameOf(`Jumlah ${words} terdata / Jumlah ${words} x 100%`, labels);
    expect([words, came.value, new Set(came.codes)]).toEqual([words, 0.75, new Set(["labels-contradict"])]);
  }
  const stated = cameOf("Pasar yang menerapkan Kesehatan dan Keselamatan Kerja (K3) : Jumlah pasar x 100%", [
    "Pasar yg menerapkan K3",
    "Jml pasar",
  ]);
  expect(stated).toEqual({ value: 0.75, codes: [] });
});

test("a bound is the same in words and in signs", () => {
  const bounds = [
    ["usia kehamilan < 37 minggu", "usia kehamilan kurang dari 37 minggu"],
    ["usia > 64 tahun", "usia di atas 64 tahun"],
    ["paling lambat 5 hari", "maks. 5 hari"],
    ["paling sedikit 8 kali", "min. 8 kali"],
  ] as const;
  const plus = ["usia 65 tahun ke atas", "usia 65+ tahun"] as const;
  for (const [one, other] of [...bothWays(bounds), plus]) {
    const labels = [`Jumlah warga ${other}`, "Jumlah warga"];
    const came = cameOf(`Jumlah warga ${one} : Jumlah warga x 100%`, labels);
    expect([one, other, came]).toEqual([one, other, { value: 0.75, codes: [] }]);
  }
});

test("what a unit says of both texts may be left out of one", () => {
  for (const [extent, unit] of [
    ["Panjang jalan", "m"],
    ["Luas sawah", "ha"],
    ["Volume sampah", "m3/hari"],
    ["Berat beras", "kg"],
  ] as const) {
    const thing = extent.replace(/^\S+ /, "");
    const labels = [`${thing} terdata (${unit})`, `${thing} (${unit})`];
    const came = cameOf(`${extent} terdata (${unit}) / ${extent} (${unit}) x 100%`, labels);
    expect([extent, came]).toEqual([extent, { value: 0.75, codes: [] }]);
  }
});
