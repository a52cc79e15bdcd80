import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { opened } from "../workbook/engine";
import type { Bench } from "./bench";
import { openBench, recalculate, save, shown, typeInto } from "./bench";
import { startBrowser } from "./browser";
import { openTool } from "./open-tool";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("the satisfaction index in the workbench", () => {
  let bench: Bench;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  test("is worked out on a sheet of its own while its sums are typed", async () => {
    const { page, pane } = bench;
    await page.getByLabel("Contoh").selectOption({ label: "Form 1 terisi" });
    await page.getByText("form-1-terisi.xlsx", { exact: true }).waitFor();
    await openTool(pane, "Hitung IKM");
    await pane.getByRole("radio", { name: /^Rekap: jumlah nilai/ }).check();
    await pane.getByRole("button", { name: "Buat lembar", exact: true }).press("Enter");
    await pane.getByText(/^Lembar IKM 2024 sudah dibuat/).waitFor();
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("IKM 2024");
    for (const column of "BCDEFGHIJ") {
      await typeInto(page, `${column}6`, "327");
      await typeInto(page, `${column}7`, "100");
    }
    expect(await shown(page, "B8")).toBe("3,270");
    expect([await shown(page, "B14"), await shown(page, "B15")]).toEqual(["81,75", "B"]);
  });

  test("goes into the form by a formula once that is agreed to, and back again", async () => {
    const { page, pane } = bench;
    // By the keyboard, as below: what stands above it may go while the pane follows the sheet, and a click would miss it.
    await pane.getByRole("checkbox", { name: /^Ganti isi sel G9/ }).press("Space");
    await pane.getByRole("button", { name: "Hubungkan", exact: true }).press("Enter");
    await pane.getByText(/^Sel G9 di lembar FORM 1 sudah dihubungkan/).waitFor();
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("FORM 1");
    await recalculate(bench, "15 dari 15 indikator terhitung.");
    expect(await shown(page, "H9")).toBe("81,75");
    const { bytes } = await save(page);
    const [form, helper] = (await opened(bytes)).sheets;
    expect(form?.cell(8, 6)).toMatchObject({ formula: "='IKM 2024'!B13", value: expect.closeTo(3.27, 10) });
    expect(helper?.cell(13, 1).value).toBeCloseTo(81.75, 10);
    await openTool(pane, "Hitung IKM");
    await pane.getByRole("button", { name: "Putuskan tautan sel G9" }).press("Enter");
    await pane.getByText(/^Tautan diputuskan/).waitFor();
    expect(await shown(page, "G9")).toBe("3,27");
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
