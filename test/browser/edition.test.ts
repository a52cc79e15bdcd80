import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { fileOf } from "../excel/open-layout";
import { layOut, officeForm } from "../form/form-layout";
import { opened } from "../workbook/engine";
import { violations } from "./accessibility";
import { sample, save, select, shown } from "./bench";
import { startBrowser } from "./browser";
import { builtOneFile } from "./build";
import { openTool } from "./open-tool";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
jest.setTimeout(180_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

/** What the page's own choice of files does here: it gives one file, and keeps what is written into it. */
interface OwnFiles {
  give: readonly number[];
  written: number[] | null;
}

inBrowser("the browser edition, from a file and without a network", () => {
  let context: BrowserContext;
  let page: Page;
  let address = "";
  const requests: string[] = [];
  const problems: string[] = [];
  const pane = () => page.locator("#pane");

  beforeAll(async () => {
    if (browser === null) return;
    address = pathToFileURL(builtOneFile("edition")).href;
    context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: "id-ID",
      offline: true,
    });
    context.on("request", (request) => requests.push(request.url()));
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective }) => {
        console.error(`blocked by policy: ${violatedDirective}`);
      });
      const files: OwnFiles = { give: [], written: null };
      const getFile = () => {
        const bytes = new Uint8Array(files.written ?? files.give);
        return Promise.resolve(new File([bytes], "milik.xlsx", { lastModified: bytes.length }));
      };
      const createWritable = () =>
        Promise.resolve({
          write: (bytes: Uint8Array) => {
            files.written = [...bytes];
          },
          close: () => undefined,
        });
      const handle = { getFile, createWritable, requestPermission: () => Promise.resolve("granted") };
      Object.assign(window, { files, showOpenFilePicker: () => Promise.resolve([handle]) });
    });
    await page.goto(address);
  });

  afterAll(async () => {
    await context.close();
    await browser?.close();
  });

  async function open(name: string, bytes: Uint8Array): Promise<void> {
    await page.locator("#file").setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
    await page.getByText(name, { exact: true }).waitFor();
  }

  async function recalculate(sentence: string): Promise<void> {
    await pane().getByRole("button", { name: "Hitung Ulang" }).click();
    await pane().getByText(sentence, { exact: true }).waitFor();
  }

  test("opens on a form that is half filled, sheet and pane as text of one document", async () => {
    await pane().getByText("8 dari 15 indikator dapat dihitung.", { exact: true }).waitFor();
    expect(await page.locator("#file-name").innerText()).toBe("form-1-sebagian.xlsx");
    expect(await shown(page, "G9")).toBe("3,27");
    expect(await page.locator("iframe, canvas, object").count()).toBe(0);
  });

  test("has the sheet and the pane in view on a phone, too", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const part of [page.locator("#view"), pane()]) {
      const box = await part.boundingBox();
      expect(box?.height).toBeGreaterThan(100);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test("calculates what is filled in the pane", async () => {
    await recalculate("8 dari 15 indikator terhitung, 7 belum lengkap.");
    expect(await shown(page, "H9")).toBe("81,75");
    const field = pane().getByRole("textbox", { name: /Total Kelurahan/ });
    await field.fill("13");
    await field.press("Enter");
    await page.waitForFunction(() => document.querySelector("[data-cell=G12]")?.textContent === "13");
    await recalculate("9 dari 15 indikator terhitung, 6 belum lengkap.");
    expect(await shown(page, "H11")).toBe("69,23%");
  });

  test("can be used by everybody", async () => {
    expect(await violations(page)).toEqual([]);
  });

  test("takes runs back, and leaves what was filled in", async () => {
    const undo = () => pane().getByRole("button", { name: /^Batalkan perhitungan/ });
    await undo().click();
    await page.waitForFunction(() => document.querySelector("[data-cell=H11]")?.textContent !== "69,23%");
    await undo().click();
    await page.waitForFunction(() => document.querySelector("[data-cell=H9]")?.textContent === "");
    expect(await shown(page, "G12")).toBe("13");
  });

  test("calculates Excel's own formulas with the engine that lies in it", async () => {
    await select(page, "G12");
    await page.keyboard.type("=G11+5");
    // Whoever goes on to the pane has done with the cell.
    await recalculate("9 dari 15 indikator terhitung, 6 belum lengkap.");
    expect([await shown(page, "G12"), await shown(page, "H11")]).toEqual(["14", "64,29%"]);
  });

  test("makes a summary, a new form and the sheet for the IKM beside the form", async () => {
    for (const [tool, button, name] of [
      ["Buat Ringkasan", "Buat ringkasan", "Ringkasan"],
      ["Buat Form 1", "Buat lembar", "FORM 1 2025"],
      ["Hitung IKM", "Buat lembar", "IKM 2024"],
    ] as const) {
      await page.getByRole("tab", { name: "FORM 1", exact: true }).click();
      await openTool(pane(), tool);
      await pane().getByRole("button", { name: button, exact: true }).click();
      await page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
    }
    await page.getByRole("tab", { name: "FORM 1", exact: true }).click();
    await pane().getByRole("button", { name: "Hitung Ulang" }).click();
    await pane().getByText("9 dari 15 indikator terhitung, 6 belum lengkap.", { exact: true }).waitFor();
  });

  test("asks about a formula, saves the answer in the file and honours it there", async () => {
    const [, first] = officeForm();
    if (first === undefined) throw new Error("The office's form is empty");
    const asked = {
      ...first,
      formula: "(Perkara selesai/ditangani dibagi pengaduan yang masuk) x 100%",
      variables: ["Laporan rampung", "Laporan warga"],
      inputs: [9, 12],
    };
    const { grid, placed } = layOut([asked]);
    const result = `H${String((placed[0]?.firstRow ?? -1) + 1)}`;
    await page.locator("#file").setInputFiles({
      ...{ name: "terbuka.xlsx", mimeType: XLSX, buffer: Buffer.from(await fileOf(grid)) },
    });
    await page.getByRole("button", { name: "Buka tanpa menyimpan" }).click();
    await page.getByText("terbuka.xlsx", { exact: true }).waitFor();
    await pane()
      .getByRole("button", { name: /^Pastikan formula/ })
      .click();
    await pane().getByRole("combobox", { name: "1 Perkara selesai/ditangani" }).selectOption({ index: 1 });
    await pane().getByRole("combobox", { name: "2 pengaduan yang masuk" }).selectOption({ index: 2 });
    await pane().getByRole("button", { name: "Pakai jawaban ini", exact: true }).click();
    await pane().getByText("1 dari 1 indikator terhitung.", { exact: true }).waitFor();
    expect(await shown(page, result)).toBe("75,00%");

    const saved = await save(page);
    expect(saved.name).toBe("terbuka.xlsx");
    await open("kembali.xlsx", saved.bytes);
    expect(await shown(page, result)).toBe("75,00%");
    await recalculate("1 dari 1 indikator terhitung.");
    expect(await page.locator("#file-changed").isHidden()).toBe(true);
  });

  test("saves a file in its place where the browser can", async () => {
    await page.evaluate(
      (give) => {
        (window as unknown as { files: OwnFiles }).files.give = give;
      },
      [...(await sample("form-1-terisi.xlsx"))],
    );
    await page.getByRole("button", { name: "Buka berkas…" }).click();
    await page.getByText("milik.xlsx", { exact: true }).waitFor();
    await recalculate("15 dari 15 indikator terhitung.");
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await page.getByText("Berkas milik.xlsx tersimpan.", { exact: true }).waitFor();
    const written = await page.evaluate(() => (window as unknown as { files: OwnFiles }).files.written);
    const [sheet] = (await opened(new Uint8Array(written ?? []))).sheets;
    expect(sheet?.cell(8, 7).value).toBe(81.75);
  });

  test("has asked for nothing but itself, kept nothing, and had nothing go wrong", async () => {
    expect(requests.filter((url) => !url.startsWith("data:") && !url.startsWith("blob:"))).toEqual([address]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
    expect(problems).toEqual([]);
  });
});
