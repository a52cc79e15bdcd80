import { describe, expect, jest, test } from "@jest/globals";
import { existsSync } from "node:fs";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { largeWorkbook } from "../../scripts/large-form";
import { flatXml, withLibreOffice } from "../libreoffice";
import { opened } from "../workbook/engine";
import { zipped } from "../workbook/file";
import { inFolder, recalculate, recalculateCutShort, recalculateHere, reportOf } from "./command";

jest.setTimeout(120_000);

const FILLED = "assets/form-1-terisi.xlsx";
const EMPTY = "assets/form-1-kosong.xlsx";

/** What the filled form must compute, to the last bit, and how the cell shows it. */
const RESULTS: readonly (readonly [number, string])[] = [
  [3.27 * 25, "0.00"],
  [9 / 13, "0.00%"],
  [11 / 13, "0.00%"],
  [57 / 60, "0.00%"],
  [182 / 195, "0.00%"],
  [34 / 52, "0.00%"],
  [11, "General"],
  [12 / 12, "0.00%"],
  [(44 / 46) * 100, "0.00"],
  [(23 / 24) * 100, "0.00"],
  [(150 / 182) * 100, "0.00"],
  [(7 / 8) * 100, "0.00"],
  [(61 / 65) * 100, "0.00"],
  [(29 / 52) * 100, "0.00"],
  [1, "General"],
];

const NOTHING = { indicators: 0, computed: 0, incomplete: 0, invalid: 0, unresolved: 0 };

describe("the headless command", () => {
  test("computes all fifteen indicators of the filled form, and changes nothing but their cells", async () => {
    await inFolder(async (folder) => {
      const output = join(folder, "hasil.xlsx");
      const ran = await recalculate(FILLED, "--output", output, "--json");
      expect([ran.status, ran.stderr]).toEqual([0, ""]);
      const report = reportOf(ran);
      const indicators = report.sheets.flatMap((sheet) => sheet.indicators);
      expect(indicators.map(({ result, numberFormat }) => [result, numberFormat])).toEqual(RESULTS);
      expect(report.summary).toEqual({
        indicators: 15,
        computed: 15,
        incomplete: 0,
        invalid: 0,
        unresolved: 0,
      });

      const results = new Set(indicators.map(({ resultCell }) => resultCell));
      const [before, after] = [
        await contents(await readFile(FILLED)),
        await contents(await readFile(output)),
      ];
      for (const cell of new Set([...before.keys(), ...after.keys()])) {
        if (!results.has(cell)) expect([cell, after.get(cell)]).toEqual([cell, before.get(cell)]);
      }
      expect(indicators.map(({ resultCell }) => after.get(resultCell ?? ""))).toEqual(
        RESULTS.map(([value]) => value),
      );

      const again = join(folder, "lagi.xlsx");
      expect((await recalculate(output, "--output", again)).status).toBe(0);
      expect(await readFile(again)).toEqual(await readFile(output));
    });
  });

  test("names each of the 28 missing inputs of the empty form, and writes no number", async () => {
    await inFolder(async (folder) => {
      const output = join(folder, "hasil.xlsx");
      const ran = await recalculate(EMPTY, "--output", output, "--json");
      expect([ran.status, ran.stderr]).toEqual([1, ""]);
      const indicators = reportOf(ran).sheets.flatMap((sheet) => sheet.indicators);
      expect(indicators.map(({ status, result }) => [status, result])).toEqual(
        RESULTS.map(() => ["incomplete", null]),
      );
      const codes = indicators.flatMap(({ notes }) => notes.map(({ code }) => code));
      expect(codes.filter((code) => code === "missing-input")).toHaveLength(28);
      const after = await contents(await readFile(output));
      for (const { resultCell } of indicators)
        expect(after.get(resultCell ?? "")).toMatch(/^Belum lengkap: /);
    });
  });

  test("recalculates every sheet that holds a form, or the one that is asked for", async () => {
    await inFolder(async (folder) => {
      const [form] = (await readXlsx(await readFile(FILLED))).sheets;
      if (form === undefined) throw new Error("The filled form has no sheet");
      const rows = form.rows;
      const input = join(folder, "dua.xlsx");
      await writeFile(
        input,
        await writeXlsx({
          sheets: [
            { name: "Catatan", rows: [["halo"]] },
            { name: "FORM 1", rows },
            { name: "Form 1 (2) ", rows },
          ],
        }),
      );
      const names = (ran: Awaited<ReturnType<typeof recalculate>>): readonly string[] =>
        reportOf(ran).sheets.map(({ name }) => name);
      expect(names(await recalculate(input, "--json"))).toEqual(["FORM 1", "Form 1 (2) "]);
      expect(names(await recalculate(input, "--json", "--sheet", "form 1 (2) "))).toEqual(["Form 1 (2) "]);
      expect(await recalculate(input, "--sheet", "Form 1 (2)")).toMatchObject({
        status: 2,
        stderr: 'Lembar "Form 1 (2)" tidak ada di berkas ini; yang ada: "Catatan", "FORM 1", "Form 1 (2) ".',
      });
    });
  });

  test("says in one sentence why it can't run, in JSON that there is nothing, and writes nothing", async () => {
    await inFolder(async (folder) => {
      const at = (name: string): string => join(folder, name);
      const plain = at("lain.xlsx");
      await writeFile(plain, await writeXlsx({ sheets: [{ name: "A", rows: [["halo"]] }] }));
      await writeFile(at("teks.xlsx"), "bukan buku kerja");
      await writeFile(at("kosong.xlsx"), "");
      await writeFile(at("daftar.csv"), "No;Formula;Variabel;Nilai\n1;a;b;2\n");
      await writeFile(at("lama.xls"), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
      await writeFile(at("lembar.ods"), zipped({ mimetype: "x", "content.xml": "<office:document/>" }));
      await symlink(plain, at("tautan.xlsx"));
      const output = at("hasil.xlsx");
      const inputs = ["teks", "lain", "kosong", "tidak-ada"].map((name) => at(`${name}.xlsx`));
      const refused: readonly (readonly string[])[] = [
        ...[...inputs, at("daftar.csv"), at("lama.xls"), at("lembar.ods"), folder].map((one) => [one]),
        [FILLED, "--sheet", "Tidak ada"],
        [FILLED, "--sheet", ""],
        [plain, "--sheet", "a"],
        [FILLED, "--output", ""],
        [FILLED, "--output", at("tidak-ada/hasil.xlsx")],
        [FILLED, "--output", folder],
        [plain, "--output", plain],
        [plain, "--output", at("tautan.xlsx")],
        [`${plain}\0`],
        [],
        [""],
        [plain, plain],
        [plain, "--tidak-dikenal"],
        [plain, "--sheet"],
      ];
      for (const args of refused) {
        const all = args.includes("--output") ? args : [...args, "--output", output];
        const told = await recalculateHere(...all);
        expect([all, told.status, told.stdout]).toEqual([all, 2, ""]);
        expect(told.stderr).toMatch(/^\p{Lu}[^\n]+(?:\.|\])$/u);
        const ran = await recalculateHere(...all, "--json");
        expect([all, ran.status, ran.stderr]).toEqual([all, 2, told.stderr]);
        expect(reportOf(ran)).toMatchObject({ sheets: [], skipped: [], summary: NOTHING });
        expect(existsSync(output)).toBe(false);
      }
      const [args = [plain]] = refused.slice(-2);
      expect(await recalculate(...args)).toEqual(await recalculateHere(...args));
    });
  });

  test("names every note by sheet and cell, and only counts what is computed without one", async () => {
    for (const input of [EMPTY, FILLED]) {
      const [sheet] = reportOf(await recalculateHere(input, "--json")).sheets;
      const told = (sheet?.indicators ?? []).filter(
        (one) => one.status !== "computed" || one.notes.length > 0,
      );
      const ran = await recalculateHere(input, "--output", "/dev/null");
      expect([ran.status, ran.stderr]).toEqual([input === EMPTY ? 1 : 0, ""]);
      const lines = ran.stdout.split("\n");
      expect(lines.shift()).toMatch(
        /^Lembar "FORM 1": kolom Formula \w · Variabel \w · Nilai \w · Hasil \w$/,
      );
      for (const { resultCell, indicator, status, notes } of told) {
        const heading = lines.shift() ?? "";
        expect(heading).toContain(`  ${resultCell}  "${indicator.trim().slice(0, 60)}`);
        expect(heading.endsWith("belum lengkap")).toBe(status === "incomplete");
        for (const note of notes) {
          const line = lines.shift() ?? "";
          expect(line).toContain(`${note.cell ?? resultCell}  `);
          expect(line.endsWith(note.message)).toBe(true);
          expect(line.includes("Peringatan: ")).toBe(note.severity === "warning");
        }
      }
      const computed = input === EMPTY ? 0 : 15;
      expect(lines).toEqual([`${computed} dari 15 indikator terhitung.`, "Hasil ditulis ke /dev/null.", ""]);
    }
  });

  test("tells what it can do, whatever else it is asked", async () => {
    for (const args of [["--help"], ["-h"], ["x.xlsx", "--tidak-dikenal", "-h"]]) {
      const { status, stdout, stderr } = await recalculateHere(...args);
      expect([status, stderr]).toEqual([0, ""]);
      for (const word of ["--output", "--sheet", "--json", "--help", "--version", "Contoh:", "130"]) {
        expect(stdout).toContain(word);
      }
    }
    expect(await recalculate("--version")).toEqual({ status: 0, stdout: "0.1.0\n", stderr: "" });
  });

  test("says nothing of a reader that has seen enough of the report", async () => {
    await inFolder(async (folder) => {
      const input = join(folder, "besar.xlsx");
      await writeFile(input, await largeWorkbook(200));
      const ran = await recalculateCutShort(input, "--json");
      expect(ran).toEqual({ status: 0, stdout: "{", stderr: "" });
    });
  });
});

withLibreOffice("LibreOffice", () => {
  test("computes the same number from each reported formula", async () => {
    const indicators = reportOf(await recalculate(FILLED, "--json")).sheets.flatMap(
      (sheet) => sheet.indicators,
    );
    const workbook = await opened(await readFile(FILLED));
    const [sheet] = workbook.sheets;
    const formulas = indicators.flatMap(({ excelFormula, result }) =>
      excelFormula === null ? [] : [{ formula: excelFormula, result }],
    );
    expect(formulas).toHaveLength(9);
    formulas.forEach(({ formula }, row) => sheet?.write({ row: 100 + row, column: 0 }, formula));
    const cells = (await flatXml(await workbook.save())).matchAll(
      /table:formula="[^"]*"[^>]*office:value="([^"]*)"/g,
    );
    const values = [...cells].map(([, value]) => Number(value));
    expect(values).toHaveLength(formulas.length);
    formulas.forEach(({ result }, i) => {
      expect(values[i]).toBeCloseTo(result ?? Number.NaN, 13);
    });
  });
});

/** Every cell with content on the first sheet. */
async function contents(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const [sheet] = (await readXlsx(bytes)).sheets;
  const found = new Map<string, unknown>();
  sheet?.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null && value !== "") found.set(`${String.fromCharCode(65 + c)}${r + 1}`, value);
    });
  });
  return found;
}
