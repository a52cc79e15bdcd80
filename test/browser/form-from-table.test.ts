import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { fileOf } from "../excel/open-layout";
import type { Bench } from "./bench";
import { openBench, recalculate, shown, typeInto } from "./bench";
import { startBrowser } from "./browser";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

const VALUES = [
  ["INDIKATOR KINERJA UTAMA"],
  ["KECAMATAN CONTOH KOTA ANGIN"],
  ["TAHUN 2025"],
  ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "PENJELASAN/ FORMULASI PENGHITUNGAN", "SUMBER DATA"],
  [1, "Tertibnya kelurahan", "Persentase RW tertib", "(Jumlah RW tertib : Jumlah RW) x 100%", "Kasi"],
  [2, "Puasnya warga", "Indeks kepuasan", "Hasil survei kepuasan masyarakat", "Kasi"],
];

inBrowser("a table of indicators in the workbench", () => {
  let bench: Bench;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    const grid = {
      sheet: "FORM 1",
      top: 0,
      left: 0,
      values: VALUES,
      formulas: VALUES,
      numberFormats: [],
      merges: [],
    };
    const file = { name: "iku.xlsx", mimeType: "", buffer: Buffer.from(await fileOf(grid)) };
    await bench.page.locator("#file").setInputFiles(file);
    await bench.page.getByText("iku.xlsx", { exact: true }).waitFor();
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  test("is told for what it is, and becomes a form with the variables of its formulas", async () => {
    const { page, pane } = bench;
    await pane.getByText(/memuat 2 indikator dengan formula tanpa nilai/).waitFor();
    await pane.getByRole("button", { name: "Buat Form 1 dari tabel ini" }).click();
    await pane.getByRole("radio", { name: "Dari tabel di lembar FORM 1 (2 indikator)" }).waitFor();
    expect(await pane.getByRole("textbox", { name: "Tahun" }).inputValue()).toBe("2025");
    await pane.getByRole("button", { name: "Buat lembar" }).click();
    await pane.getByText(/^1 dari 2 formula terbaca/).waitFor();
    expect(await shown(page, "F9")).toBe("Jumlah RW tertib");
    expect(await shown(page, "F10")).toBe("Jumlah RW");
    await pane.getByRole("button", { name: "F11" }).click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#name-box")?.value === "F11");
  });

  test("is calculated when it is filled in, with the variable that a person has typed", async () => {
    const { page, pane } = bench;
    await pane.getByRole("button", { name: "Tutup", exact: true }).click();
    await typeInto(page, "G9", "9");
    await typeInto(page, "G10", "12");
    await typeInto(page, "F11", "Hasil survei kepuasan masyarakat");
    await typeInto(page, "G11", "82,5");
    await recalculate(bench, "2 dari 2 indikator terhitung.");
    expect([await shown(page, "H9"), await shown(page, "H11")]).toEqual([
      "75,00%",
      expect.stringContaining("82,5"),
    ]);
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
