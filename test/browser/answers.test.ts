import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { fileOf } from "../excel/open-layout";
import { inFolder, recalculate as recalculateFile, reportOf } from "../headless/command";
import { openBench, recalculate, save, shown, typeInto, type Bench } from "./bench";
import { startBrowser } from "./browser";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

const FORMULA = "(Perkara selesai/ditangani dibagi pengaduan yang masuk) x 100%";

/** A formula whose words are not those of its variables, and whose stroke may divide or not. */
function openForm(): readonly Entry[] {
  const [, first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  return [
    first,
    {
      ...first,
      number: "3",
      indicator: "Persentase pengaduan yang tuntas",
      formula: FORMULA,
      variables: ["Laporan rampung", "Laporan warga"],
      inputs: [9, 12],
    },
  ];
}

inBrowser("a formula that can't be told", () => {
  let bench: Bench;
  let resultCell = "";
  let saved: Uint8Array;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    const { grid, placed } = layOut(openForm());
    resultCell = `H${String((placed[1]?.firstRow ?? -1) + 1)}`;
    await open("terbuka.xlsx", await fileOf(grid));
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  async function open(name: string, bytes: Uint8Array): Promise<void> {
    const file = { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
    await bench.page.locator("#file").setInputFiles(file);
    await bench.page.getByText(name, { exact: true }).waitFor();
    await bench.pane.getByRole("button", { name: "Periksa", exact: true }).waitFor();
  }

  const ask = () => bench.pane.getByRole("button", { name: /^Pastikan formula/ });

  test("is asked about, in a form that is worked by hand or by keyboard", async () => {
    await recalculate(bench, "1 dari 2 indikator terhitung, 1 formula perlu dipastikan.");
    expect(await shown(bench.page, resultCell)).toMatch(/^Perlu dipastikan/);
    await ask().press("Enter");
    const { pane } = bench;
    await pane.getByRole("radio").first().waitFor();
    expect(await pane.getByRole("radio").count()).toBe(2);
    await pane.getByRole("button", { name: "Pakai jawaban ini", exact: true }).click();
    await pane.getByRole("alert").getByText("Pilih variabel untuk setiap bagian formula.").waitFor();
    await pane.getByRole("combobox", { name: "1 Perkara selesai/ditangani" }).selectOption({ index: 1 });
  });

  test("is calculated as it was answered", async () => {
    const { page, pane } = bench;
    await pane.getByRole("combobox", { name: "2 pengaduan yang masuk" }).selectOption({ index: 2 });
    await pane.getByText("9 ÷ 12 × 100% = 75,00%", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "Pakai jawaban ini", exact: true }).click();
    await pane.getByText("2 dari 2 indikator terhitung.", { exact: true }).waitFor();
    expect(await shown(page, resultCell)).toBe("75,00%");
    expect(await pane.getByText(/^Dibaca sebagai \(Laporan rampung ÷ Laporan warga\) × 100%$/).count()).toBe(
      1,
    );
  });

  test("explains its result on demand, and leads to the cells", async () => {
    const { pane, page } = bench;
    await pane.getByText("Cara hitung").nth(1).click();
    await pane.getByText("“Perkara selesai/ditangani” dibaca sebagai Laporan rampung").waitFor();
    const place = pane.getByRole("button", { name: /^Ke sel G\d+ 9$/ }).first();
    const cell = /G\d+/.exec((await place.textContent()) ?? "")?.[0] ?? "";
    await place.click();
    await page.waitForFunction(
      (name) => document.querySelector<HTMLInputElement>("#name-box")?.value === name,
      cell,
    );
  });

  test("is not asked about again in the saved file", async () => {
    saved = (await save(bench.page)).bytes;
    await open("tersimpan.xlsx", saved);
    await recalculate(bench, "2 dari 2 indikator terhitung.");
    expect(await ask().count()).toBe(0);
    expect(await shown(bench.page, resultCell)).toBe("75,00%");
  });

  test("is computed without a screen too, from the saved file", async () => {
    await inFolder(async (folder) => {
      const input = join(folder, "tersimpan.xlsx");
      const output = join(folder, "hasil.xlsx");
      await writeFile(input, saved);
      const ran = await recalculateFile(input, "--output", output, "--json");
      expect([ran.status, ran.stderr]).toEqual([0, ""]);
      const [, indicator] = reportOf(ran).sheets[0]?.indicators ?? [];
      expect(indicator).toMatchObject({ status: "computed", result: 0.75 });
      expect(indicator?.notes.map(({ code }) => code)).toContain("answered");
      expect(await readFile(output)).toEqual(Buffer.from(saved));
    });
  });

  test("is asked about again when the answer is withdrawn", async () => {
    const { pane, page } = bench;
    await pane.getByRole("button", { name: /^Hapus jawaban/ }).click();
    await pane
      .getByText("1 dari 2 indikator terhitung, 1 formula perlu dipastikan.", { exact: true })
      .waitFor();
    expect(await ask().count()).toBe(1);
    expect(await shown(page, resultCell)).toMatch(/^Perlu dipastikan/);
    expect(await pane.getByText("Tidak ada lagi jawaban yang tersimpan.").count()).toBe(1);
  });

  test("is left to the user where it is marked to be filled in by hand", async () => {
    const { pane, page } = bench;
    await typeInto(page, resultCell, "80");
    await recalculate(bench, "1 dari 2 indikator terhitung, 1 formula perlu dipastikan.");
    await ask().click();
    await pane.getByRole("button", { name: "Isi manual" }).click();
    await pane
      .getByText("1 dari 2 indikator terhitung, 1 hasilnya belum diketik.", { exact: true })
      .waitFor();
    await typeInto(page, resultCell, "80");
    await recalculate(bench, "1 dari 2 indikator terhitung, 1 diisi manual.");
    expect(await shown(page, resultCell)).toBe("80,00%");
  });

  test("leaves nothing wrong behind the scenes", () => {
    expect(bench.problems).toEqual([]);
    expect(bench.foreignRequests).toEqual([]);
  });
});
