/** The pictures of the guide for the staff that show what is opened in the pane by a click, and the sheets it makes. */
import type { Browser, Locator, Page } from "playwright-core";
import { openBench, recalculate, select, typeInto, type Bench } from "../../test/browser/bench";
import { openTool } from "../../test/browser/open-tool";
import { settled } from "./settled";

const ALL_COMPUTED = "15 dari 15 indikator terhitung.";
const ASKED = "14 dari 15 indikator terhitung, 1 formulanya perlu dipastikan.";
/** An indicator whose formula has other words than its variables. */
const OTHER_WORDS: readonly (readonly [cell: string, text: string])[] = [
  ["C11", "Persentase pengaduan yang tuntas"],
  ["E11", "(Perkara selesai/ditangani dibagi pengaduan yang masuk) x 100%"],
  ["F11", "Laporan rampung"],
  ["F12", "Laporan warga"],
];
const ELEMENT_COLUMNS = ["B", "C", "D", "E", "F", "G", "H", "I", "J"] as const;

/** One picture after the other, each from a freshly opened workbench. */
export async function takeGuidePictures(browser: Browser, folder: string): Promise<void> {
  for (const scene of [question, choices, newForm, satisfaction, summary]) {
    const bench = await openBench(browser, { width: 1500, height: 1300 });
    await scene(bench, (name, what) => picture(bench.page, what, `${folder}/${name}.png`));
    await bench.close();
    if (bench.problems.length > 0) throw new Error(bench.problems.join("\n"));
  }
}

type Take = (name: string, what: Locator) => Promise<void>;

async function picture(page: Page, what: Locator, path: string): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  await settled(page);
  await what.screenshot({ path });
}

async function openFilled({ page, pane }: Bench): Promise<void> {
  await page.getByLabel("Contoh").selectOption({ label: "Form 1 terisi" });
  await page.getByText("form-1-terisi.xlsx", { exact: true }).waitFor();
  await pane.getByRole("button", { name: "Periksa", exact: true }).waitFor();
}

async function question(bench: Bench, take: Take): Promise<void> {
  const { page, pane } = bench;
  await openFilled(bench);
  for (const [cell, text] of OTHER_WORDS) await typeInto(page, cell, text);
  await recalculate(bench, ASKED);
  await pane.getByRole("button", { name: /^Pastikan formula/ }).click();
  await pane.getByRole("combobox").first().selectOption({ index: 1 });
  await pane.getByRole("combobox").nth(1).selectOption({ index: 2 });
  await pane.getByText("9 ÷ 13 × 100% = 69,23%", { exact: true }).waitFor();
  await take("pertanyaan", pane.locator(".row", { has: pane.getByRole("combobox") }));
  await pane.getByRole("button", { name: "Pakai jawaban ini", exact: true }).click();
  await pane.getByText(ALL_COMPUTED, { exact: true }).waitFor();
  await take("jawaban", pane.locator(".section", { hasText: "Jawaban tersimpan" }));
  const row = pane.locator(".row", { hasText: "Persentase pengaduan yang tuntas" });
  await row.getByText("Cara hitung").click();
  await row.getByText("9 ÷ 13 × 100% = 69,23%").waitFor();
  await take("cara-hitung", row);
}

async function choices(bench: Bench, take: Take): Promise<void> {
  const { page, pane } = bench;
  await openFilled(bench);
  await recalculate(bench, ALL_COMPUTED);
  await openTool(pane, "Pilihan");
  await take("pilihan", toolPage(bench));
  await pane.getByRole("radio", { name: "English" }).click();
  await pane.getByRole("button", { name: "Back" }).click();
  await pane.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await page.setViewportSize({ width: 1500, height: 780 });
  await take("bahasa-inggris", page.locator("#pane"));
}

async function newForm(bench: Bench, take: Take): Promise<void> {
  const { page, pane } = bench;
  await openTool(pane, "Buat Form 1");
  await pane.getByRole("textbox", { name: "Instansi" }).waitFor();
  await take("form-baru", toolPage(bench));
  await pane.getByRole("button", { name: "Buat lembar", exact: true }).click();
  await pane.getByRole("heading", { name: "Lembar FORM 1 2025 sudah dibuat" }).waitFor();
  await take("form-baru-jadi", toolPage(bench));
  await page.setViewportSize({ width: 1500, height: 700 });
  await select(page, "A1");
  await take("form-baru-lembar", page.locator("#view"));
}

async function satisfaction(bench: Bench, take: Take): Promise<void> {
  const { page, pane } = bench;
  await openFilled(bench);
  await openTool(pane, "Hitung IKM");
  await pane.getByRole("radio", { name: /^Rekap: jumlah nilai/ }).check();
  await take("ikm", toolPage(bench));
  await pane.getByRole("button", { name: "Buat lembar", exact: true }).click();
  await pane.getByText(/^Lembar IKM 2024 sudah dibuat/).waitFor();
  for (const [index, column] of ELEMENT_COLUMNS.entries()) {
    await typeInto(page, `${column}6`, String(331 - 7 * (index % 4)));
    await typeInto(page, `${column}7`, "100");
  }
  await pane.getByRole("button", { name: "Perbarui" }).click();
  await pane.getByRole("option", { name: /NRR tertimbang 3/ }).waitFor({ state: "attached" });
  await take("ikm-tautan", toolPage(bench));
  await page.setViewportSize({ width: 1500, height: 700 });
  await select(page, "A1");
  await take("ikm-lembar", page.locator("#view"));
}

async function summary(bench: Bench, take: Take): Promise<void> {
  const { page, pane } = bench;
  await openFilled(bench);
  await recalculate(bench, ALL_COMPUTED);
  await openTool(pane, "Buat Ringkasan");
  await pane.getByRole("button", { name: "Buat ringkasan", exact: true }).click();
  await pane.getByRole("button", { name: /^Kembali ke lembar/ }).waitFor();
  await take("ringkasan", toolPage(bench));
  await select(page, "A1");
  await page.setViewportSize({ width: 1500, height: 820 });
  await take("ringkasan-lembar", page.locator("#view"));
}

/** The page of the tool that is open, with its heading. */
function toolPage({ pane }: Bench): Locator {
  return pane.locator(".tool");
}
