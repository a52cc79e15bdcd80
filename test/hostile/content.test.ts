import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { address } from "../../src/core/grid/address";
import type { CellValue, Position } from "../../src/core/grid/grid";
import { reportOf, reportText } from "../../src/headless/report";
import { printable, printableJson } from "../../src/headless/terminal";
import type { ModelSheet } from "../../src/workbook/workbook";
import { layOut, type Entry } from "../form/form-layout";
import { flatXml, withLibreOffice } from "../libreoffice";
import { click, type Clicked } from "./click";
import { hostileFile } from "./hostile-file";
import { HARMFUL, hostileText, LONGEST } from "./texts";
import type { Run } from "../../src/gateway/run";

jest.setTimeout(120_000);

/** What stands in a result cell is a number or one of these sentences. */
const SENTENCE = /^(?:Belum lengkap|Isian tidak valid|Tidak dapat dihitung|Perlu dipastikan): \S/;
/** Control and direction characters, halves of characters, and what is no character. */
const HARM = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

function entry(text: string, other: string, inputs: readonly CellValue[]): Entry {
  return {
    ...{ section: "Tujuan", number: "1", name: text, indicator: text, definition: text, layout: "rows" },
    ...{ formula: `(${text} : ${other}) x 100%`, variables: [text, other], inputs },
  };
}

/** A form that says a hostile text wherever a form can say something. */
function formOf(texts: readonly string[]): readonly Entry[] {
  return texts.flatMap((text, i) => [
    entry(text, "Total", [1, i % 2 === 0 ? "" : 3]),
    { ...entry("Jumlah", text, [text, 2]), layout: i % 3 === 0 ? "one-cell" : "rows" },
    { ...entry(text, "Total", [4]), formula: text, variables: [text] },
  ]);
}

/** What a click did that it must not do, whatever the sheet says; empty is good. */
function harmOf({ run, sheet, parts, again }: Clicked): readonly unknown[] {
  const planned = new Set(run.plan.writes.map(({ cell }) => address(cell)));
  const results = new Set(run.outcomes.map(({ indicator }) => address(indicator.place)));
  const found: unknown[] = [...planned].filter((cell) => !results.has(cell)).map((cell) => [cell, "written"]);
  run.grid.values.forEach((cells, r) => {
    cells.forEach((value, c) => {
      const [row, column] = [run.grid.top + r, run.grid.left + c];
      const cell = address({ row, column });
      const now = again.cell(row, column);
      if (now.formula !== null) found.push([cell, "is a formula", now.formula]);
      if (now.value !== sheet.cell(row, column).value) found.push([cell, "saved otherwise", now.value]);
      if (!planned.has(cell) && now.value !== value) found.push([cell, "changed", value, now.value]);
      if (planned.has(cell) && !isHarmless(now.value)) found.push([cell, "holds", now.value]);
    });
  });
  if (/<f[ >/]/.test(parts["xl/worksheets/sheet1.xml"] ?? "")) found.push("a formula in the saved file");
  for (const { status, notes, indicator } of run.outcomes) {
    if (status !== "computed" && notes.length === 0) found.push("nothing is said of an indicator");
    found.push(...notes.filter(({ message }) => HARM.test(message)));
    const note = again.note(indicator.place) ?? "";
    if (HARM.test(note.replaceAll("\n", "")) || note.length > LONGEST) found.push(note);
  }
  return [...found, ...harmOfPrinting(run, again)];
}

function isHarmless(content: CellValue): boolean {
  if (typeof content !== "string") return typeof content === "number";
  return SENTENCE.test(content) && !HARM.test(content) && content.length <= 400;
}

/** What the headless command would print of a run that it must not print. */
function harmOfPrinting(run: Run, again: ModelSheet): readonly unknown[] {
  const holds = ({ row, column }: Position): CellValue => again.cell(row, column).value;
  const report = reportOf("uji.xlsx", 0, [{ ...run, holds }]);
  const json = printableJson(report);
  const text = printable(reportText(report, null));
  const read = new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(json));
  expect(JSON.parse(read)).toEqual(wellFormed(report));
  const told = run.outcomes.filter(({ status, notes }) => status !== "computed" || notes.length > 0);
  const heading = told.length === 0 ? 0 : 1;
  const expected = told.reduce((sum, { notes }) => sum + 1 + notes.length, 1 + heading);
  const lines = text.split("\n");
  return [json, ...lines, ...(lines.length === expected ? [] : [text])].filter(
    (line) => HARM.test(line) || line === text,
  );
}

/** The report with halves of characters replaced, as no UTF-8 can hold them. */
function wellFormed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === "string" ? each.replace(/\p{Cs}/gu, "\uFFFD") : each,
  );
}

describe("texts that mean harm", () => {
  test.each(HARMFUL)(
    "%j reaches no cell as a formula, no terminal as a command, no sentence as it is",
    async (text) => {
      expect(harmOf(await click(hostileFile(layOut(formOf([text])).grid)))).toEqual([]);
    },
  );

  test("of any kind, anywhere in a form, are calculated with or answered by a sentence, and nothing else changes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText, { minLength: 1, maxLength: 5 }),
        hostileText,
        fc.boolean(),
        async (texts, remark, merge) => {
          const { grid } = layOut(formOf(texts), { remark, merge });
          expect(harmOf(await click(hostileFile(grid)))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("in a result cell give way to the result or to a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (resultFill) => {
        const { grid } = layOut(formOf(["Usulan"]), { resultFill });
        expect(harmOf(await click(hostileFile(grid)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(HARMFUL)("%j as a sheet's name does no harm", async (sheetName) => {
    const { grid } = layOut(formOf(["Usulan"]));
    expect(harmOf(await click(hostileFile(grid, { sheetName })))).toEqual([]);
  });
});

withLibreOffice("a saved workbook full of hostile texts, opened by LibreOffice", () => {
  test("holds no formula, and the same texts", async () => {
    const { saved, run, again } = await click(hostileFile(layOut(formOf(HARMFUL)).grid));
    const xml = await flatXml(saved);
    expect(xml).not.toContain("table:formula=");
    const written = run.plan.writes.map(({ cell }) => again.cell(cell.row, cell.column).value);
    const plain = written.filter((text) => typeof text === "string" && /^[\w ,.():]+$/.test(text));
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.filter((text) => !xml.includes(String(text)))).toEqual([]);
  });
});
