import { expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WriteSheet } from "hucre";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { layOut, type Entry } from "../form/form-layout";
import { inFolder, recalculate, recalculateHere, reportOf, type Ran } from "./command";

jest.setTimeout(240_000);

/** What a sheet of a workbook may be like. */
interface Kind {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protection: "none" | "locked" | "unlocked";
  readonly content: "complete" | "incomplete" | "none";
}

const NAMES = ["FORM 1", "Arsip 2023", "Kelurahan Élok"] as const;
const RESULT = 7;

const kinds = (name: string): fc.Arbitrary<Kind> =>
  fc.record({
    name: fc.constant(name),
    visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
    protection: fc.constantFrom("none", "locked", "unlocked"),
    content: fc.constantFrom("complete", "incomplete", "none"),
  });

/** Two or three sheets, and the one that is asked for: by its name in other letters, or none. */
const asked = fc
  .tuple(
    fc.tuple(kinds(NAMES[0]), kinds(NAMES[1]), kinds(NAMES[2])),
    fc.integer({ min: 2, max: 3 }),
    fc.constantFrom(null, 0, 1, 2),
    fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase().normalize("NFD"),
    ),
  )
  .map(([all, count, index, spelled]) => {
    const sheets = all.slice(0, count);
    const sheet = index === null ? undefined : sheets[index % count];
    return { sheets, sheet: sheet?.name ?? null, spelled };
  });

function entry(inputs: readonly number[]): Entry {
  return {
    ...{ section: "Tujuan", number: "1", name: "Laporan", indicator: "Persentase laporan selesai" },
    ...{ definition: "", layout: "rows", variables: ["Jumlah laporan selesai", "Total laporan"], inputs },
    formula: "(Jumlah laporan selesai : Total laporan) x 100%",
  };
}

const LAID = {
  complete: layOut([entry([3, 4]), entry([1, 4])]),
  incomplete: layOut([entry([3, 4]), entry([1])]),
};

function sheetOf({ name, visibility, protection, content }: Kind): WriteSheet {
  const { rows, cells } = content === "none" ? { rows: [["halo"]], cells: new Map() } : formOf(content);
  return {
    ...{ name, rows, [visibility]: true },
    ...(protection !== "none" && { protection: { sheet: true } }),
    ...(protection === "unlocked" && { cells }),
  };
}

/** The rows of a form, and its result cells as they are where protection leaves them open. */
function formOf(content: "complete" | "incomplete"): Required<Pick<WriteSheet, "rows" | "cells">> {
  const { grid, placed } = LAID[content];
  const rows = grid.values.map((row) => row.map((value) => (value === "" ? null : value)));
  const open = { value: null, style: { protection: { locked: false } } };
  return { rows, cells: new Map(placed.map(({ firstRow }) => [`${firstRow},${RESULT}`, open])) };
}

/** What has to come of a workbook: the rules, as a person would say them. */
function expectedOf(sheets: readonly Kind[], wanted: string | null) {
  const forms = sheets.filter(({ content }) => content !== "none");
  const meant = forms.filter(({ name, visibility }) =>
    wanted === null ? visibility === "visible" : name === wanted,
  );
  const skipped = forms.flatMap((one): { name: string; reason: string }[] => {
    const { name } = one;
    if (meant.includes(one)) return one.protection === "locked" ? [{ name, reason: "protected" }] : [];
    return wanted === null ? [{ name, reason: "hidden" }] : [];
  });
  const calculated = meant.filter(({ protection }) => protection !== "locked");
  const isWhole =
    calculated.every(({ content }) => content === "complete") &&
    skipped.every(({ reason }) => reason === "hidden");
  return { skipped, calculated, status: calculated.length === 0 ? 2 : isWhole ? 0 : 1 };
}

/** Every cell of every sheet, as another program reads them: the results apart from the others. */
async function cellsOf(
  path: string,
): Promise<ReadonlyMap<string, { results: unknown[]; others: unknown[] }>> {
  const { sheets } = await readXlsx(await readFile(path));
  return new Map(
    sheets.map(({ name, rows }) => {
      const results = rows.map((row) => row[RESULT] ?? null);
      return [name, { results, others: rows.map((row) => row.filter((_, c) => c !== RESULT)) }];
    }),
  );
}

function told({ skipped }: ReturnType<typeof reportOf>): readonly { name: string; reason: string }[] {
  return skipped.map(({ name, reason }) => ({ name, reason }));
}

test("of any kind are calculated or left alone by the rules, and named where they are left alone", async () => {
  await inFolder(async (folder) => {
    const input = join(folder, "masukan.xlsx");
    let count = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ sheets, sheet, spelled }) => {
        const to = join(folder, `hasil-${count++}.xlsx`);
        await writeFile(input, await writeXlsx({ sheets: sheets.map(sheetOf) }));
        const { skipped, calculated, status } = expectedOf(sheets, sheet);
        const args = [input, "--output", to, ...(sheet === null ? [] : ["--sheet", spelled(sheet)])];
        const ran = await recalculateHere(...args, "--json");
        const report = reportOf(ran);
        expect([ran.status, told(report)]).toEqual([status, skipped]);
        expect(report.sheets.map(({ name }) => name)).toEqual(calculated.map(({ name }) => name));
        expect(existsSync(to)).toBe(status !== 2);
        if (status === 2) expectSentence(ran, skipped);
        else {
          expect(ran.stderr).toBe("");
          await expectCells(input, to, calculated);
        }
        const plain = await recalculateHere(...args.toSpliced(1, 2));
        expect(plain.status).toBe(status);
        if (status !== 2) for (const { name } of skipped) expect(plain.stdout).toContain(`"${name}"`);
      }),
      { numRuns: 200 },
    );
  });
});

test("are named by the command itself as well", async () => {
  await inFolder(async (folder) => {
    const [input, output] = [join(folder, "masukan.xlsx"), join(folder, "hasil.xlsx")];
    const open = { visibility: "visible", protection: "none", content: "complete" } as const;
    const locked: Kind = { ...open, name: "Kelurahan", protection: "locked" };
    const hidden: Kind = { ...open, name: "Arsip", visibility: "veryHidden" };
    const write = async (...sheets: readonly Kind[]): Promise<void> =>
      writeFile(input, await writeXlsx({ sheets: sheets.map(sheetOf) }));
    await write({ ...open, name: "FORM 1" }, locked, hidden);
    const ran = await recalculate(input, "--output", output);
    expect([ran.status, ran.stderr]).toEqual([1, ""]);
    expect(ran.stdout.split("\n")).toEqual([
      'Lembar "FORM 1": kolom Formula E · Variabel F · Nilai G · Hasil H',
      "Dilewati:",
      expect.stringMatching(/^ {2}Lembar "Kelurahan": Sel H9, H11 terkunci\. /),
      expect.stringMatching(/^ {2}Lembar "Arsip": Lembar ini tersembunyi .* --sheet\.$/),
      "2 dari 2 indikator terhitung.",
      `Hasil ditulis ke ${output}.`,
      "",
    ]);
    await write({ ...open, name: "Catatan", content: "none" }, locked, hidden);
    const none = await recalculate(input, "--json");
    expect([none.status, none.stderr]).toEqual([
      2,
      'Form 1 hanya ada di lembar yang diproteksi ("Kelurahan") dan yang tersembunyi ("Arsip"); buka proteksinya lewat menu Tinjau di Excel, atau sebutkan lembar yang tersembunyi dengan --sheet.',
    ]);
    expect(told(reportOf(none))).toEqual([
      { name: "Kelurahan", reason: "protected" },
      { name: "Arsip", reason: "hidden" },
    ]);
  });
});

/** One line that ends like a sentence, and names every sheet that was left alone. */
function expectSentence({ stderr }: Ran, skipped: readonly { readonly name: string }[]): void {
  expect(stderr).toMatch(/^\p{Lu}[^\n]*[^.]\.$/u);
  for (const { name } of skipped) expect(stderr).toContain(`"${name}"`);
}

/** Nothing but the result cells of what was calculated has changed. */
async function expectCells(from: string, to: string, calculated: readonly Kind[]): Promise<void> {
  const [before, after] = [await cellsOf(from), await cellsOf(to)];
  for (const [name, was] of before) {
    const is = after.get(name);
    const kind = calculated.find((one) => one.name === name);
    expect(is?.others).toEqual(was.others);
    if (kind === undefined) expect(is?.results).toEqual(was.results);
    else {
      const written = is?.results.filter((value, row) => value !== was.results[row]);
      const second = kind.content === "complete" ? 0.25 : expect.stringMatching(/^Belum lengkap: /);
      expect(written).toEqual([0.75, second]);
    }
  }
}

test("without a form are told by their kind, and those with one by its layout and columns", async () => {
  await inFolder(async (folder) => {
    const input = join(folder, "masukan.xlsx");
    const form: Kind = { name: "FORM 1", visibility: "visible", protection: "none", content: "complete" };
    const iku = { name: "IKU", rows: [["No", "Indikator Kinerja Utama", "Formula", "Satuan"]] };
    const measured = { name: "PK", rows: [["No", "Indikator", "Target", "Realisasi"]] };
    const others = [iku, measured, { name: "Kosong", rows: [] }];
    await writeFile(input, await writeXlsx({ sheets: [sheetOf(form), ...others] }));
    const report = reportOf(await recalculateHere(input, "--json"));
    expect(report.sheets).toMatchObject([
      { layout: "rows", columns: { formula: "E", variable: "F", value: "G", numerator: null, result: "H" } },
    ]);
    expect(report.sheets[0]?.indicators.map(({ period }) => period)).toEqual([null, null]);
    const lacks = ["variable", "value", "result"];
    const found = { number: "A1", indicator: "B1", formula: "C1" };
    expect(report.otherSheets).toMatchObject([
      { name: "IKU", kind: "indicators-without-values", found, missing: lacks },
      { name: "PK", kind: "measurement", found: { indicator: "B1" } },
      { name: "Kosong", kind: "none", found: {}, missing: ["formula", ...lacks] },
    ]);
    const text = (await recalculateHere(input)).stdout;
    expect(text).toContain('Lembar "IKU": berisi indikator dan formulanya');
    expect(text).not.toContain('"PK"');
    await writeFile(input, await writeXlsx({ sheets: others }));
    const none = await recalculateHere(input, "--json");
    expect([none.status, reportOf(none).sheets]).toEqual([2, []]);
    expect(reportOf(none).otherSheets.map(({ name }) => name)).toEqual(["IKU", "PK", "Kosong"]);
    await writeFile(input, "bukan buku kerja");
    const unread = await recalculateHere(input, "--json");
    expect([unread.status, reportOf(unread).otherSheets]).toEqual([2, []]);
  });
});

test("in other layouts tell the columns that their fields share or lack", async () => {
  await inFolder(async (folder) => {
    const input = join(folder, "masukan.xlsx");
    const formula = "(Jumlah laporan selesai : Jumlah laporan) x 100%";
    const typed = "- Jumlah laporan selesai, sebanyak 3 buah\n- Jumlah laporan, sebanyak 4 buah";
    const lines = [
      ["No", "Indikator", "Rumus", "Jenis Data", "Capaian Kinerja"],
      [1, "Persentase laporan selesai", formula, typed, null],
    ];
    const parts = [
      ["No", "Indikator", "Formula", "Pembilang", "Penyebut", "Hasil"],
      [1, "Persentase laporan selesai", formula, 3, 4, null],
    ];
    const sheets = [
      { name: "Baris", rows: lines },
      { name: "Bagian", rows: parts },
    ];
    await writeFile(input, await writeXlsx({ sheets }));
    expect(reportOf(await recalculateHere(input, "--json")).sheets).toMatchObject([
      { layout: "lines", columns: { variable: "D", value: "D", numerator: null, result: "E" } },
      {
        layout: "numerator-denominator",
        columns: { variable: null, value: null, numerator: "D", denominator: "E", result: "F" },
      },
    ]);
  });
});
