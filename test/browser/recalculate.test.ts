import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { opened } from "../workbook/engine";
import type { Bench } from "./bench";
import { fill, filled, openBench, recalculate, sample, save, shown, typeInto } from "./bench";
import { startBrowser } from "./browser";

/** What the result cells of the filled form show. */
const RESULTS: Readonly<Record<string, string>> = {
  H9: "81,75",
  H11: "69,23%",
  H14: "84,62%",
  H16: "95,00%",
  H18: "93,33%",
  H20: "65,38%",
  H23: "11",
  H25: "100,00%",
  H27: "95,65",
  H29: "95,83",
  H31: "82,42",
  H33: "87,50",
  H34: "93,85",
  H36: "55,77",
  H39: "1",
};

const VALUE_COLUMN = 6;
const RESULT_COLUMN = 7;

/** The values of the filled form as a person types them, by cell. */
async function inputs(): Promise<ReadonlyMap<string, string>> {
  const [sheet] = (await opened(await sample("form-1-terisi.xlsx"))).sheets;
  const found = new Map<string, string>();
  for (let row = 8; row < 39; row += 1) {
    const { value } = sheet?.cell(row, VALUE_COLUMN) ?? { value: "" };
    const text = typeof value === "number" ? String(value).replace(".", ",") : String(value);
    if (text !== "") found.set(`G${row + 1}`, text);
  }
  return found;
}

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("one click in the workbench", () => {
  let bench: Bench;
  let typed: ReadonlyMap<string, string>;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    typed = await inputs();
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  test("on the empty form marks every missing input in the sheet and names it in the pane", async () => {
    const { page, pane } = bench;
    expect(typed.size).toBe(22);
    for (const cell of typed.keys()) expect(await fill(page, cell)).toBe("none");

    await recalculate(bench, "0 dari 15 indikator terhitung, 15 belum lengkap.");

    for (const cell of typed.keys()) await filled(page, cell);
    expect(await fill(page, "F9")).toBe("none");
    expect(await pane.getByRole("textbox", { name: "Total Kelurahan · G12" }).count()).toBe(1);
    // Each of the 28 once: 16 have a cell of their own and so a field, the others share theirs.
    expect(await pane.getByRole("textbox").count()).toBe(16);
    expect(await pane.getByText("masih kosong.").count()).toBe(12);
    expect(await shown(page, "H9")).toMatch(/^Belum lengkap: G9, G10 – NRR Tertimbang/);
  });

  test("a mark goes away as soon as its value is typed, and stays on a half-filled cell", async () => {
    const { page } = bench;
    const before = await fill(page, "G25");
    await typeInto(page, "G25", "12");
    expect(await fill(page, "G25")).toBe(before);
    for (const [cell, text] of typed) {
      expect([cell, await fill(page, cell)]).not.toEqual([cell, "none"]);
      await typeInto(page, cell, text);
      expect([cell, await fill(page, cell)]).toEqual([cell, "none"]);
    }
  });

  test("on the filled form writes the results into their cells", async () => {
    const { page, pane } = bench;
    await recalculate(bench, "15 dari 15 indikator terhitung.");
    for (const [cell, text] of Object.entries(RESULTS)) {
      expect([cell, await shown(page, cell)]).toEqual([cell, text]);
    }
    expect(await pane.getByText("69,23%").count()).toBe(1);
  });

  test("what is saved holds the results, and nothing else has changed", async () => {
    const file = await save(bench.page);
    expect(file.name).toBe("form-1-kosong.xlsx");
    const [saved] = (await opened(file.bytes)).sheets;
    const [filled] = (await opened(await sample("form-1-terisi.xlsx"))).sheets;
    const used = saved?.usedArea();
    if (saved === undefined || filled === undefined || used === undefined || used === null) {
      throw new Error("The saved workbook has no sheet with content.");
    }
    expect(used).toEqual(filled.usedArea());
    for (let row = 0; row <= used.bottom; row += 1) {
      for (let column = 0; column <= used.right; column += 1) {
        const result = column === RESULT_COLUMN ? RESULTS[`H${row + 1}`] : undefined;
        if (result !== undefined) expect(saved.cell(row, column).text).toBe(result);
        else expect(saved.cell(row, column).value).toEqual(filled.cell(row, column).value);
      }
    }
    expect(saved.cell(10, RESULT_COLUMN).value).toBe(9 / 13);
    expect(saved.conditionalFormats().length).toBeGreaterThan(0);
  });

  test("nothing went wrong behind the scenes, and nothing left the computer", () => {
    expect(bench.problems).toEqual([]);
    expect(bench.foreignRequests).toEqual([]);
  });
});
