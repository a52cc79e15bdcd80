import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { opened } from "../workbook/engine";
import type { Bench } from "./bench";
import { openBench, sample, save, shown, typeInto } from "./bench";
import { startBrowser } from "./browser";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("files on the workbench", () => {
  let bench: Bench;

  beforeEach(async () => {
    if (browser !== null) bench = await openBench(browser);
  });

  afterEach(() => bench.close());
  afterAll(() => browser?.close());

  async function pick(name: string, bytes: Uint8Array): Promise<void> {
    const file = { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
    await bench.page.locator("#file").setInputFiles(file);
  }

  async function drop(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await bench.page.evaluateHandle(
      ({ fileName, content, type }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], fileName, { type }));
        return data;
      },
      { fileName: name, content: [...bytes], type: XLSX },
    );
    await bench.page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
    await bench.page.locator("#drop").waitFor();
    await bench.page.dispatchEvent("#drop", "drop", { dataTransfer: transfer });
  }

  const alert = (): Promise<string> => bench.page.locator("#alert:not([hidden]) #alert-text").innerText();
  const fileName = () => bench.page.locator("#file-name");

  test.each([
    ["a text file renamed to .xlsx", strToU8("Ini bukan buku kerja.")],
    ["a zip file without a workbook", zipSync({ "catatan.txt": strToU8("halo") })],
    ["an empty file", new Uint8Array()],
  ])("%s is refused in one sentence, and the open workbook stays", async (_, bytes) => {
    await typeInto(bench.page, "G9", "3,27");
    await pick("laporan.xlsx", bytes);
    expect(await alert()).toMatch(/^laporan\.xlsx: [A-Z][^.]*(\.xlsx[^.]*)?\.$/);
    expect(await fileName().innerText()).toBe("form-1-kosong.xlsx");
    expect(await shown(bench.page, "G9")).toBe("3,27");
    expect(bench.problems).toEqual([]);
  });

  test("a picked workbook takes the place of the sample, and the pane works on it", async () => {
    await pick("kecamatan.xlsx", await sample("form-1-terisi.xlsx"));
    await bench.page.getByText("kecamatan.xlsx", { exact: true }).waitFor();
    expect(await shown(bench.page, "G9")).toBe("3,27");
    await bench.pane.getByRole("button", { name: "Hitung Ulang" }).click();
    await bench.pane.getByText("15 dari 15 indikator terhitung.", { exact: true }).waitFor();
    expect(await shown(bench.page, "H9")).toBe("81,75");
    expect((await save(bench.page)).name).toBe("kecamatan.xlsx");
    expect(bench.problems).toEqual([]);
  });

  test("a dropped workbook opens as well", async () => {
    await drop("jatuh.xlsx", await sample("form-1-terisi.xlsx"));
    await bench.page.getByText("jatuh.xlsx", { exact: true }).waitFor();
    expect(await shown(bench.page, "G10")).toBe("25");
  });

  test("the filled sample can be chosen from the list", async () => {
    await bench.page.getByLabel("Contoh").selectOption({ label: "Form 1 terisi" });
    await bench.page.getByText("form-1-terisi.xlsx", { exact: true }).waitFor();
    expect(await shown(bench.page, "G9")).toBe("3,27");
  });

  test("unsaved changes are asked about before another workbook opens", async () => {
    const { page } = bench;
    await typeInto(page, "G9", "4");
    await pick("kecamatan.xlsx", await sample("form-1-terisi.xlsx"));
    await page.getByRole("button", { name: "Batal" }).click();
    expect(await fileName().innerText()).toBe("form-1-kosong.xlsx");
    expect(await shown(page, "G9")).toBe("4");

    await pick("kecamatan.xlsx", await sample("form-1-terisi.xlsx"));
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Simpan dulu" }).click();
    expect((await saving).suggestedFilename()).toBe("form-1-kosong.xlsx");
    await page.getByText("kecamatan.xlsx", { exact: true }).waitFor();
    expect(await shown(page, "G9")).toBe("3,27");
  });

  test("a workbook that nobody touched is saved as it came, byte for byte", async () => {
    expect(Buffer.from((await save(bench.page)).bytes)).toEqual(
      Buffer.from(await sample("form-1-kosong.xlsx")),
    );
  });

  test("what is still being typed is in the saved file", async () => {
    const { page } = bench;
    await page.locator("[data-cell=G9]").click();
    await page.keyboard.type("3,27");
    const [sheet] = (await opened((await save(page)).bytes)).sheets;
    expect(sheet?.cell(8, 6).value).toBe(3.27);
  });
});
