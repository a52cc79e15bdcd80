import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { fileOf } from "../excel/open-layout";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { openBench, shown, type Bench } from "./bench";
import { startBrowser } from "./browser";
import { focused, paneFrame, tabTo } from "./keys";

jest.setTimeout(240_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

/** A share above its whole, an indicator without its two numbers, and a formula whose words are not those of its variables. */
function openForm(): ReturnType<typeof layOut> {
  const [, usual] = officeForm();
  if (usual === undefined) throw new Error("The office's form is empty");
  const entry = (number: string, thing: string, more: Partial<Entry>): Entry => ({
    ...{ ...usual, number, indicator: `Persentase ${thing} yang tuntas` },
    formula: `(Jumlah ${thing} tuntas dibagi total ${thing}) x 100%`,
    variables: [`Jumlah ${thing} tuntas`, `Total ${thing}`],
    inputs: [],
    ...more,
  });
  const formula = "(Perkara selesai dibagi aduan yang masuk) x 100%";
  const variables = ["Laporan rampung", "Laporan warga"];
  return layOut([
    entry("2", "usulan", { inputs: [15, 13] }),
    entry("3", "surat", {}),
    entry("4", "pengaduan", { formula, variables, inputs: [9, 12] }),
  ]);
}

inBrowser("without a mouse", () => {
  let bench: Bench;

  beforeAll(async () => {
    if (browser !== null) bench = await openBench(browser);
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  test("a form is opened, calculated, filled in, answered, looked at, taken back, calculated again and summed up", async () => {
    const { page, pane } = bench;
    const { keyboard } = page;
    const { grid, placed } = openForm();
    const [above, blank, asked] = placed.map(({ firstRow }) => `H${firstRow + 1}`);
    const row = (placed[1]?.firstRow ?? 0) + 1;
    const says = (text: string | RegExp) => pane.getByText(text, { exact: true }).first().waitFor();
    const here = () => focused(paneFrame(page));
    const press = async (name: RegExp, way?: "Shift+Tab"): Promise<void> => {
      await tabTo(page, name, way);
      await keyboard.press("Enter");
    };
    const isAt = (cell: string) =>
      page.waitForFunction(
        (place) => document.querySelector<HTMLInputElement>("#name-box")?.value === place,
        cell,
      );
    /** F6 until the part of the page has the focus. */
    const roundTo = async (id: string): Promise<void> => {
      for (let steps = 0; steps < 3; steps++) {
        await keyboard.press("F6");
        const isThere = await page.evaluate(
          (part) => document.getElementById(part)?.contains(document.activeElement) === true,
          id,
        );
        if (isThere) return;
      }
      throw new Error(`F6 does not lead to ${id}`);
    };

    await roundTo("ribbon-pane");
    const chooser = page.waitForEvent("filechooser");
    await keyboard.press("Shift+Tab");
    await keyboard.press("Shift+Tab");
    await keyboard.press("Enter");
    const buffer = Buffer.from(await fileOf(grid));
    await (await chooser).setFiles({ name: "buku.xlsx", mimeType: "", buffer });
    await says("1 dari 3 indikator dapat dihitung.");

    await roundTo("pane");
    await press(/^Hitung Ulang$/);
    await says("1 dari 3 indikator terhitung, 1 belum lengkap, 1 formula perlu dipastikan.");
    expect(await here()).toBe("Hitung Ulang");

    // The first number in the sheet, the second in the pane.
    await press(new RegExp(`^Ke sel G${row}$`));
    await isAt(`G${row}`);
    await keyboard.press("Enter");
    await isAt(`G${row + 1}`);
    await roundTo("book");
    await keyboard.type("20");
    await keyboard.press("Enter");
    await roundTo("pane");
    // Where the pane has noticed what was typed, its step is another one by now, and the focus begins at the first stop.
    expect(await here()).toMatch(/^(?:Berikutnya|Ke sel|Menu)/);
    await tabTo(page, new RegExp(`^Jumlah surat tuntas · G${row}$`));
    await keyboard.type("17");
    await keyboard.press("Enter");
    await says("Ditulis: 17.");
    expect(await here()).not.toBe("");
    await press(/^Hitung Ulang$/, "Shift+Tab");
    await says("2 dari 3 indikator terhitung, 1 formula perlu dipastikan.");
    expect(await shown(page, blank ?? "")).toBe("85,00%");

    await press(/^Lihat formula$/);
    await pane.getByRole("combobox").first().waitFor();
    await tabTo(page, /^1 Perkara selesai/);
    await keyboard.type("Laporan rampung");
    await tabTo(page, /^2 aduan yang masuk/);
    await keyboard.type("Laporan warga");
    await press(/^Pakai jawaban ini$/);
    await says("3 dari 3 indikator terhitung.");
    expect(await here()).not.toBe("");

    await press(/^Sudah diperiksa/, "Shift+Tab");
    await says("Selesai: buat Ringkasan");
    expect(await here()).not.toBe("");

    await press(/^Batalkan perhitungan/, "Shift+Tab");
    await says(/^Perhitungan .* dibatalkan · /);
    expect(await here()).toMatch(/Perhitungan .* dibatalkan · /);
    expect(await shown(page, asked ?? "")).not.toBe("75,00%");
    await press(/^Hitung Ulang$/, "Shift+Tab");
    await says("3 dari 3 indikator terhitung.");
    expect(await shown(page, asked ?? "")).toBe("75,00%");
    expect(await shown(page, above ?? "")).toBe("115,38%");

    await press(/^Menu$/, "Shift+Tab");
    await pane.getByRole("menuitem", { name: "Buat Ringkasan" }).waitFor();
    for (let steps = 0; steps < 8 && (await here()) !== "Buat Ringkasan"; steps++) {
      await keyboard.press("ArrowDown");
    }
    await keyboard.press("Enter");
    await pane.getByRole("button", { name: "Buat ringkasan", exact: true }).waitFor();
    expect(await here()).toBe("Buat Ringkasan");
    await press(/^Buat ringkasan$/);
    const made = "Ringkasan dari lembar FORM 1 sudah dibuat di lembar Ringkasan.";
    await says(made);
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Ringkasan");
    expect(await shown(page, "A1")).toBe("RINGKASAN CAPAIAN OUTCOME");
    expect(await here()).toContain(made);
    await roundTo("book");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("sheet");
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
