import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { openBench, save, sample, type Bench } from "./bench";
import { startBrowser } from "./browser";
import { openTool } from "./open-tool";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("Periksa pemasangan in the pane", () => {
  let bench: Bench;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });

  test("is opened by keyboard from the pane's menu, and lists what was found", async () => {
    await openTool(bench.pane, "Periksa pemasangan");
    await button("Salin temuan").waitFor();
    const lines = await bench.pane.locator(".finding").allInnerTexts();
    expect(lines.map((line) => line.replace(/\s+/g, " ").trim())).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^✓ Excel Baik Excel 16\.0\.0\.0 di web\.$/),
        expect.stringMatching(/^✓ Antarmuka ExcelApi Baik Sampai versi 1\.17\.$/),
        expect.stringMatching(
          /^! Catatan di sel hasil \(ExcelApi 1\.18\) Perhatikan Tidak ditulis di lembar/,
        ),
        expect.stringMatching(/^✓ Jenis berkas Baik Berkas \.xlsx\.$/),
        expect.stringMatching(/^! office\.js Perhatikan .*tidak didukung Microsoft\.$/),
      ]),
    );
  });

  test("offers the text to be copied by hand where the frame may not use the clipboard", async () => {
    await button("Salin temuan").click();
    const text = bench.pane.getByRole("textbox", { name: "Teks temuan" });
    await text.waitFor();
    const selected = await text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toMatch(
      /^Temuan pemasangan Hitung Capaian\n\[Baik\] Excel: [^]*\nTampilan web: Mozilla/,
    );
    expect(selected).not.toMatch(/form-1-kosong|FORM 1|Kecamatan/);
  });

  test("has changed nothing, sent nothing, and broken no policy", async () => {
    expect(Buffer.from((await save(bench.page)).bytes)).toEqual(
      Buffer.from(await sample("form-1-kosong.xlsx")),
    );
    expect(bench.foreignRequests).toEqual([]);
    expect(bench.problems).toEqual([]);
  });
});
