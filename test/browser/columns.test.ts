import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { fileOf } from "../excel/open-layout";
import { gridOf } from "../form/form-layout";
import type { Bench } from "./bench";
import { openBench, recalculate, save, select, shown } from "./bench";
import { startBrowser } from "./browser";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

const GRID = {
  ...gridOf([
    ["KECAMATAN CONTOH KOTA ANGIN", "", "", "", "", ""],
    ["Ukuran", "Perumusan", "Bahan", "Banyaknya", "", "Temuan"],
    ["", "", "", "Semula", "Menjadi", ""],
    ["RW tertib", "(Jumlah RW tertib : Jumlah RW) x 100%", "Jumlah RW tertib", 6, 9, ""],
    ["", "", "Jumlah RW", 12, 12, ""],
  ]),
  merges: [0, 1, 2, 5]
    .map((left) => ({ top: 1, left, bottom: 2, right: left }))
    .concat({ top: 1, left: 3, bottom: 1, right: 4 }),
};

inBrowser("columns with unknown headings in the workbench", () => {
  let bench: Bench;

  beforeAll(async () => {
    if (browser !== null) bench = await openBench(browser);
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  async function open(name: string, bytes: Uint8Array): Promise<void> {
    await bench.page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    await bench.page.getByText(name, { exact: true }).waitFor();
  }

  test("are pointed at cell by cell, calculated, saved, and not asked about again", async () => {
    const { page, pane } = bench;
    await open("asing.xlsx", await fileOf(GRID));
    await pane.getByRole("button", { name: "Tunjukkan kolom" }).click();
    await pane.getByText(/^Judul kolom belum dikenali/).waitFor();
    await select(page, "B2");
    await pane.getByRole("button", { name: "Ambil judul dari sel yang dipilih" }).click();
    await pane.getByText("Lembar FORM 1, judul kolom di baris 2 sampai 3.").waitFor();
    const fields = { Indikator: "A4", Formula: "B4", Variabel: "C4", Nilai: "E4", Hasil: "F4" };
    for (const [field, cell] of Object.entries(fields)) {
      await select(page, cell);
      await pane.getByRole("button", { name: new RegExp(`: ${field}$`) }).click();
      await pane
        .getByRole("combobox", { name: field, exact: true })
        .and(pane.locator(`:has(option[value="${String(cell.charCodeAt(0) - 65)}"]:checked)`))
        .waitFor();
    }
    await pane.getByRole("button", { name: "Pakai kolom ini" }).click();
    await pane.getByText("1 sel akan berubah.", { exact: true }).waitFor();
    expect(await shown(page, "F4")).toBe("");
    await recalculate(bench, "1 dari 1 indikator terhitung.");
    expect(await shown(page, "F4")).toBe("75,00%");

    await open("lagi.xlsx", (await save(page)).bytes);
    await pane.getByText("Formula B · Variabel C · Nilai E · Hasil F").waitFor();
    await recalculate(bench, "1 dari 1 indikator terhitung.");
    await pane.getByRole("button", { name: "Ubah kolom" }).click();
    await pane.getByText("Dipakai di lembar ini.").waitFor();
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
