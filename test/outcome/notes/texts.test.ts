import { describe, expect, test } from "@jest/globals";
import { codesOf, notesOf, outcomesOf, sentencesOf, share, single, type Row } from "./note-sheet";

describe("a divisor that is a target", () => {
  test("is told, because the share is none", () => {
    const row = share(
      "Persentase kelurahan yang terlayani",
      ["Jumlah kelurahan yang terlayani", 9],
      ["Target RKPD", 13],
    );
    expect(notesOf([row])).toEqual([["target-divisor C5"]]);
  });

  test("is meant where the indicator speaks of achievement or of a target, or is no share", () => {
    for (const indicator of [
      "Persentase capaian pajak daerah",
      "Persentase realisasi kegiatan terhadap target",
      "Tingkat ketercapaian program",
      "Persentase target yang tercapai",
    ]) {
      const row = share(indicator, ["Realisasi pajak", 9], ["Target pajak", 13]);
      expect([indicator, codesOf(row)]).toEqual([indicator, []]);
    }
  });
});

describe("a year that is not the form's", () => {
  const usulan = (year: string): Row =>
    share("Persentase laporan", [`Jumlah laporan selesai ${year}`, 9], ["Jumlah laporan", 13]);

  test("is told with the label's cell and both years", () => {
    expect(notesOf([usulan("tahun 2023")])).toEqual([["other-year C4"]]);
    expect(sentencesOf(usulan("tahun 2023"))[0]).toContain(
      "tahun 2023, sedangkan formulir ini untuk tahun 2024",
    );
    expect(notesOf([usulan("tahun 2023")], "Tahun Anggaran 2022")).toEqual([["other-year C4"]]);
  });

  test("is told where only the formula names it", () => {
    const row: Row = {
      indicator: "Persentase laporan selesai",
      formula: "(Jumlah laporan selesai tahun 2023 : Jumlah laporan tahun 2023) x 100%",
      inputs: [
        ["Jumlah laporan selesai", 9],
        ["Jumlah laporan", 13],
      ],
    };
    expect(notesOf([row])).toEqual([["other-year E4"]]);
    expect(sentencesOf(row)[0]).toContain("Formula menyebut tahun 2023");
  });

  test("gives no note where the form names no year, or several", () => {
    for (const title of ["KECAMATAN PANGGUNGREJO", "TAHUN 2021 DAN TAHUN 2024"]) {
      expect([title, codesOf(usulan("tahun 2023"), title)]).toEqual([title, []]);
    }
  });

  test("is told where two labels name two years and the formula none, whatever the form's year", () => {
    const row = (formula: string): Row => ({
      indicator: "Persentase akta kematian",
      formula,
      inputs: [
        ["Jumlah akta kematian tahun 2024", 9],
        ["Jumlah kematian tahun 2023", 13],
      ],
    });
    const divided = row("Jumlah akta kematian dibandingkan jumlah kematian x 100%");
    expect(notesOf([divided])).toEqual([["other-year C5"]]);
    expect(notesOf([divided], "KECAMATAN PANGGUNGREJO")).toEqual([["other-year C5"]]);
    expect(sentencesOf(divided)[0]).toContain(
      'menyebut tahun 2023, sedangkan "Jumlah akta kematian tahun 2024" menyebut tahun 2024',
    );
    const compared = "(Jumlah akta kematian tahun 2024 : Jumlah kematian tahun 2023) x 100%";
    expect(codesOf(row(compared))).toEqual([]);
  });

  test("is no slip in a comparison, a regulation, a span, a source, or the plan for next year", () => {
    const rows: readonly Row[] = [
      usulan("tahun 2024"),
      usulan("tahun lalu (2023)"),
      usulan("periode 2021-2026"),
      usulan("menurut Perda Nomor 5 Tahun 2021"),
      usulan("sesuai PermenPANRB 14 Tahun 2017"),
      usulan("menurut data BPS 2023"),
      usulan("per 31 Desember 2023"),
      share("Persentase usulan", ["Jumlah usulan masuk RKPD Tahun 2025", 9], ["Jumlah usulan", 13]),
      {
        indicator: "Penurunan kasus",
        formula: "Jumlah kasus tahun 2023 - Jumlah kasus tahun 2024",
        inputs: [
          ["Jumlah kasus tahun 2023", 9],
          ["Jumlah kasus tahun 2024", 3],
        ],
      },
      {
        indicator: "Selisih kasus",
        formula: "Jumlah kasus tahun 2023 - Jumlah kasus",
        inputs: [
          ["Jumlah kasus tahun 2023", 9],
          ["Jumlah kasus", 3],
        ],
      },
    ];
    for (const row of rows) {
      expect([row.inputs[0]?.[0], codesOf(row).filter((code) => code === "other-year")]).toEqual([
        row.inputs[0]?.[0],
        [],
      ]);
    }
  });
});

describe("formula and label", () => {
  const labelled = (whole: string, part = "Jumlah lembaga yang dibina"): Row => ({
    indicator: "Persentase lembaga masyarakat yang dibina",
    formula: "(Jumlah lembaga yang dibina : Total lembaga) x 100%",
    inputs: [
      [part, 9],
      [whole, 13],
    ],
  });

  test("that count different things are told, with the word that decides", () => {
    expect(notesOf([labelled("Total lembaga yang aktif")])).toEqual([["qualifier-differs C5"]]);
    expect(sentencesOf(labelled("Total lembaga yang Aktif"))[0]).toContain(
      'memuat kata "Aktif" yang tidak ada di formula',
    );
    expect(sentencesOf(labelled("Total lembaga terdaftar"))[0]).toContain('memuat kata "terdaftar"');
  });

  test("are told where the label lost what the part is", () => {
    const row: Row = {
      indicator: "Persentase laporan yang ditangani tepat waktu",
      formula: "(Jumlah laporan yang ditangani tepat waktu : Total laporan) x 100%",
      inputs: [
        ["Jumlah laporan yang ditangani", 9],
        ["Total laporan", 13],
      ],
    };
    expect(sentencesOf(row)).toEqual([
      expect.stringContaining('tidak memuat kata "tepat waktu" yang ada di formula'),
    ]);
  });

  test("may differ in spelling, order, abbreviation, Jumlah and Total, or the words that the indicator supplies", () => {
    for (const whole of [
      "Jumlah lembaga",
      "Total Jumlah Lembaga",
      "Jml. seluruh lembaga",
      "Total lembaga masyarakat",
      "Total lembaga di Kecamatan Panggungrejo",
      "Total lembaga se-Kota Pasuruan",
      "Total lembaga tahun 2024",
      "Total lembaga (unit)",
      "Total lembaga)",
    ]) {
      expect([whole, codesOf(labelled(whole))]).toEqual([whole, []]);
    }
    expect(codesOf(labelled("Total lembaga", "Lembaga yg dibina (jml)"))).toEqual([]);
  });
});

describe("a label that is worded otherwise, on one side of the line only", () => {
  const SHARES = [
    ["Persentase RT/RW yang aktif", "Jumlah RT/RW yang aktif", "Jumlah seluruh RT/RW"],
    [
      "Persentase pengaduan masyarakat yang ditindaklanjuti",
      "Jumlah pengaduan yang ditindaklanjuti",
      "Jumlah pengaduan",
    ],
    [
      "Persentase aparatur yang mengikuti diklat",
      "Jumlah aparatur yang mengikuti diklat",
      "Jumlah aparatur kecamatan",
    ],
    [
      "Persentase usulan Musrenbang kelurahan yang diakomodir",
      "Jumlah usulan Musrenbang kelurahan yang diakomodir",
      "Jumlah usulan Musrenbang kelurahan",
    ],
    [
      "Persentase jalan lingkungan dalam kondisi baik",
      "Panjang jalan lingkungan kondisi baik",
      "Panjang jalan lingkungan",
    ],
    [
      "Persentase surat masuk yang ditindaklanjuti",
      "Jumlah surat masuk yang ditindaklanjuti",
      "Jumlah surat masuk",
    ],
    [
      "Persentase temuan BPK yang ditindaklanjuti",
      "Jumlah temuan BPK yang ditindaklanjuti",
      "Jumlah temuan BPK",
    ],
  ] as const;
  const shares = (change: (label: string) => string, side: number): readonly Row[] =>
    SHARES.map(([indicator, part, whole]) => ({
      indicator,
      formula: `(${part} : ${whole}) x 100%`,
      inputs: [
        [side === 0 ? change(part) : part, 9],
        [side === 1 ? change(whole) : whole, 12],
      ],
    }));

  test("gives no note where it says the same", () => {
    const harmless: readonly ((label: string) => string)[] = [
      (label) => label.replace(/^Jumlah/, "Total"),
      (label) => label.replace(/^Jumlah/, "Jml."),
      (label) => label.replace(/^Jumlah (?:seluruh )?/, ""),
      (label) => label.replace("yang", "yg").replaceAll(" ", "  "),
      (label) => label.toUpperCase(),
      (label) => label.replace("yang ditindak", "yang telah ditindak"),
      (label) => `${label} tahun 2024`,
      (label) => `${label} TA 2024`,
      (label) => `${label} s.d. Desember 2024`,
      (label) => `${label} di wilayah kecamatan`,
      (label) => `${label} di Kecamatan Panggungrejo`,
      (label) => (label.startsWith("Jumlah") ? `${label} (unit)` : label),
      (label) => `${label})`,
    ];
    harmless.forEach((change, i) => {
      for (const side of [0, 1])
        expect([i, side, notesOf(shares(change, side))]).toEqual([i, side, SHARES.map(() => [])]);
    });
  });

  test("is told on every one of them where a word narrows the whole", () => {
    for (const word of [
      "yang dibina",
      "terdaftar",
      "yang baru",
      "yang lengkap",
      "sesuai standar",
      "prioritas",
    ]) {
      for (const row of shares((label) => `${label} ${word}`, 1)) {
        expect([word, codesOf(row)]).toEqual([word, ["qualifier-differs"]]);
      }
    }
  });

  test("gives no number where either side says what the other does not", () => {
    const row: Row = {
      indicator: "Persentase warga yang terlayani",
      formula: "(Jumlah warga penerima bantuan sembako : Total warga) x 100%",
      inputs: [
        ["Jumlah warga penerima santunan kematian bantuan", 9],
        ["Total warga", 13],
      ],
    };
    expect(codesOf(row)).toEqual(["labels-contradict"]);
    expect(outcomesOf([row])[0]?.result).toBeNull();
    expect(sentencesOf(row)[0]).toContain('menyebut "santunan kematian"');
  });
});

describe("an indicator and its formula", () => {
  test("that is a percentage without its factor is told", () => {
    const row = share(
      "Persentase laporan selesai",
      ["Jumlah laporan selesai", 9],
      ["Jumlah laporan", 13],
      "",
    );
    expect(notesOf([row])).toEqual([["missing-factor E4"]]);
    const unit = { ...row, indicator: "Penanganan laporan (%)" };
    expect(codesOf(unit)).toEqual(["missing-factor"]);
  });

  test("is a ratio, an average or a quotient of percentages without one", () => {
    expect(
      codesOf(share("Rasio laporan", ["Jumlah laporan selesai", 9], ["Jumlah laporan", 13], "")),
    ).toEqual([]);
    expect(
      codesOf(share("Persentase rata-rata", ["Total persentase unit", 90], ["Jumlah unit", 13], "")),
    ).toEqual([]);
  });

  test("that is a percentage and only counts is told", () => {
    expect(codesOf(single("Persentase laporan selesai", "Jumlah laporan selesai", 9))).toEqual([
      "share-without-divisor",
    ]);
    expect(codesOf(single("Persentase laporan selesai", "Persentase laporan selesai", 9))).toEqual([]);
    const times = {
      ...single("Persentase laporan selesai", "Jumlah laporan selesai", 9),
      formula: "Jumlah laporan selesai (dari 12 laporan) x 100%",
    };
    expect(codesOf(times)).toContain("share-without-divisor");
  });

  test("that is a count and divides is told, unless it is an average or per something", () => {
    const row = share("Jumlah laporan selesai", ["Jumlah laporan selesai", 9], ["Jumlah laporan", 13]);
    expect(codesOf(row)).toEqual(["count-with-divisor"]);
    for (const indicator of [
      "Jumlah rata-rata laporan",
      "Jumlah laporan per kelurahan",
      "Jumlah laporan (%)",
    ]) {
      expect([indicator, codesOf({ ...row, indicator })]).toEqual([indicator, []]);
    }
  });

  test("that count another unit is told", () => {
    const row = (indicator: string): Row =>
      share(indicator, ["Jumlah sub kegiatan yang terlaksana", 9], ["Total sub kegiatan", 13]);
    expect(sentencesOf(row("Persentase kegiatan yang terlaksana"))).toEqual([
      expect.stringContaining('menyebut "Kegiatan", tetapi yang dihitung di formula adalah "Sub Kegiatan"'),
    ]);
    for (const same of [
      "Persentase sub kegiatan yang terlaksana",
      "Persentase kegiatan dan sub kegiatan",
      "Persentase pelaksanaan kegiatan",
    ]) {
      expect([same, codesOf(row(same))]).toEqual([same, []]);
    }
  });

  test("that repeat those of another level are told for information", () => {
    const shared = share("Persentase RT aktif", ["Jumlah RT yang aktif", 9], ["Total RT", 13]);
    const rows: readonly Row[] = [
      { ...shared, section: "Sasaran" },
      { ...single("Jumlah RT Yang Aktif", "Jumlah RT yang aktif", 9), section: "Program" },
      { ...shared, section: "Kegiatan" },
    ];
    expect(notesOf(rows)).toEqual([[], ["repeated-indicator E8"], ["repeated-indicator E10"]]);
  });
});

describe("a factor above 100%", () => {
  const KIA = "Persentase anak ber-KIA";

  test("is told, as it is a slip for 100% or for 1.000", () => {
    for (const [factor, said] of [
      [" x 1000%", "dikalikan 1.000%"],
      [" x 10.000 %", "dikalikan 10.000%"],
    ] as const) {
      const row = share(KIA, ["Jumlah anak ber-KIA", 9], ["Jumlah anak", 13], factor);
      expect(codesOf(row)).toEqual(["large-factor"]);
      expect(sentencesOf(row)[0]).toContain(said);
    }
  });

  test("is no slip where it is a number, nor is a weight below 100%", () => {
    for (const factor of [" x 100%", " x 100", " x 1.000", " x 100.000", " x 40%"]) {
      const row = share("Angka kematian", ["Jumlah kematian", 9], ["Jumlah kelahiran", 13], factor);
      expect([factor, codesOf(row)]).toEqual([factor, []]);
    }
  });
});
