import { describe, expect, test } from "@jest/globals";
import { A, down, form, HEADER, labels, type Row, values } from "./form-sheet";

describe("what stands below the form is no input", () => {
  const at = (column: number, text: string): Row => [...Array.from({ length: column }, () => ""), text];
  const blocks: Readonly<Record<string, readonly string[]>> = {
    "place and date": [
      "Pasuruan, 20 Februari 2024",
      "CAMAT PANGGUNGREJO",
      "",
      "",
      "(nama camat)",
      "NIP. (nomor)",
    ],
    "a blank for the date": [
      "Kota Pasuruan, ........ 2024",
      "Plt. Camat Panggungrejo",
      "",
      "(nama)",
      "NIP (nomor)",
    ],
    Mengetahui: ["Mengetahui,", "Camat", "", "(nama)", "NIP: (nomor)"],
    "the office alone": ["CAMAT PANGGUNGREJO", "", "(nama camat)", "NIP. (nomor)"],
    "a note": ["Catatan: nilai diisi oleh petugas", "Lihat lampiran"],
  };
  const cases = Object.entries(blocks).flatMap(([name, lines]) =>
    HEADER.map((heading, column) => ({ name, heading, lines, column })),
  );
  test.each(cases)("$name in the column $heading", ({ lines, column }) => {
    const rows = [
      A("Jumlah A", ""),
      ["", "", "", "", "", "Total A"],
      [],
      ...lines.map((line) => at(column, line)),
    ];
    const found = form(rows);
    expect(found.indicators.map(labels)).toEqual([["Jumlah A", "Total A"]]);
    expect(found.indicators.map(values)).toEqual([["", ""]]);
    expect(found.valueAreas).toEqual([down(6, 1, 2)]);
  });

  test("two signatures side by side", () => {
    const rows = [
      A("Jumlah A", 1),
      [],
      ["", "", "Mengetahui,", "", "", "Pasuruan, 20 Februari 2024"],
      ["", "", "WALI KOTA PASURUAN", "", "", "CAMAT PANGGUNGREJO"],
      [],
      ["", "", "(nama)", "", "", "(nama)"],
      ["", "", "NIP.", "", "", "NIP."],
    ];
    expect(form(rows).indicators.map(labels)).toEqual([["Jumlah A"]]);
  });

  test("place and date in two cells", () => {
    const place = ["", "", "", "", "", "Pasuruan,", 45342];
    const lines = ["CAMAT PANGGUNGREJO", "", "(nama camat)", "NIP. (nomor)"].map((line) => at(5, line));
    expect(form([A("Jumlah A", 1), [], place, ...lines]).indicators.map(labels)).toEqual([["Jumlah A"]]);
  });

  test("but indicators that follow a signature are not lost", () => {
    const lines = ["Pasuruan, 20 Februari 2024", "(nama camat)", "NIP. (nomor)"].map((line) => at(5, line));
    expect(form([A("Jumlah A", 1), [], ...lines, [], A("Total A", 1)]).indicators.map(labels)).toEqual([
      ["Jumlah A"],
      ["Total A"],
    ]);
  });

  test("totals", () => {
    const rows = [
      A("Jumlah A", 1),
      ["", "Jumlah", "", "", "", "", 99],
      [],
      ["", "", "", "", "", "Rata-rata", "", 50],
    ];
    expect(form(rows).indicators.map(values)).toEqual([[1]]);
  });

  test("but a variable that looks like a date line stays one while indicators follow, or a value stands beside it", () => {
    const dated = "Penduduk, 31 Desember 2023";
    const rows = [A("Jumlah A", 1), ["", "", "", "", "", dated, ""], A("Jumlah A", 1)];
    expect(form(rows).indicators.map(labels)).toEqual([["Jumlah A", dated], ["Jumlah A"]]);
    expect(form([A("Jumlah A", 1), ["", "", "", "", "", dated, 7]]).indicators.map(labels)).toEqual([
      ["Jumlah A", dated],
    ]);
  });

  test("and a source with its year beside an indicator ends nothing", () => {
    const rows = [
      A("Jumlah A", 1, "", "BPS, 2023"),
      A("Jumlah A", 2, "", "Dinas, Januari 2023"),
      [],
      ["NIP. (nomor)"],
    ];
    expect(form(rows).indicators).toHaveLength(2);
  });
});

test("a variable that is called as a total is one where the formula counts it in other words", () => {
  for (const [formula, variable] of [
    ["banyaknya indikator yang tercapai dibagi banyaknya indikator dikali 100%", "Jumlah indikator"],
    ["(Jumlah indikator tercapai : jumlah seluruh indikator) x 100%", "Total indikator"],
  ] as const) {
    const rows: Row[] = [
      ["1", "Program", "Persentase indikator", "", formula, "Jumlah indikator yang tercapai", 7],
      ["", "", "", "", "", variable, 11],
    ];
    expect(form(rows).indicators.map(labels)).toEqual([["Jumlah indikator yang tercapai", variable]]);
  }
});
