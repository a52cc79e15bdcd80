import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readdir, readFile } from "node:fs/promises";
import { address, areaAddress } from "../../src/core/grid/address";
import type { ModelSheet } from "../../src/workbook/workbook";
import { flatXmls, withLibreOffice } from "../libreoffice";
import { opened } from "../workbook/engine";
import { SEED } from "./case";
import { readFlatSheets, type FlatCell, type FlatSheet } from "./flat-cells";
import { recipes, type Recipe } from "./recipe";
import { placesOf } from "./state";
import { runAll } from "./runs";
import { workbookOf } from "./workbook-file";

const SAMPLE = Number(process.env["OPINIONS"] ?? 20);
/** Formulas that LibreOffice calculates when it opens a file, while we keep what the file has stored. */
const OTHERWISE = ["volatile", "unknown formulas"];
/** A sum in Excel leaves a truth value out; LibreOffice counts it as one. */
const hasTruth = ({ entries }: Recipe): boolean => entries.some(({ result }) => result === "typed formula");
const PLAIN = { excelApi: "1.17" } as const satisfies Partial<Recipe>;

/** A cell of ours; LibreOffice keeps error values, and truth values in cells of other formats, as formulas. */
interface OwnCell extends Omit<FlatCell, "blur"> {
  readonly isErrorOrTruth: boolean;
}
type OwnSheet = Omit<FlatSheet, "cells"> & { readonly cells: ReadonlyMap<string, OwnCell> };

/** The cells, merged areas and notes of a sheet as our reader has them, in LibreOffice's terms. */
function ours(sheet: ModelSheet): OwnSheet {
  const cells = new Map<string, OwnCell>();
  const notes = new Map<string, string>();
  for (const { row, column } of placesOf(sheet)) {
    const { value, formula, isError } = sheet.cell(row, column);
    const note = sheet.note({ row, column });
    const place = address({ row, column });
    if (note !== null) notes.set(place, note);
    if (value === "" && formula === null) continue;
    cells.set(place, {
      value: typeof value === "boolean" ? Number(value) : value,
      hasFormula: formula !== null,
      isErrorOrTruth: isError || typeof value === "boolean",
    });
  }
  return { name: sheet.name, cells, merges: sheet.merges().map(areaAddress), notes };
}

/** What the two do not agree on, over the union of their cells. */
function disagreements(own: OwnSheet, other: FlatSheet): readonly unknown[] {
  const cells = [...new Set([...own.cells.keys(), ...other.cells.keys()])].flatMap((place) => {
    const [a, b] = [own.cells.get(place), other.cells.get(place)];
    const mayBe = a === undefined || a.isErrorOrTruth;
    const sameFormula = a?.hasFormula === b?.hasFormula || (mayBe && b?.hasFormula === true);
    return sameFormula && same(a?.value, b) ? [] : [[own.name, place, a, b]];
  });
  const merges = [own, other].map((sheet) => [...sheet.merges].sort().join(" "));
  const notes = [...new Set([...own.notes.keys(), ...other.notes.keys()])].filter(
    (place) => own.notes.get(place) !== other.notes.get(place),
  );
  return [
    ...cells,
    ...(merges[0] === merges[1] ? [] : [[own.name, ...merges]]),
    ...notes.map((place) => [own.name, place, own.notes.get(place), other.notes.get(place)]),
  ];
}

function same(a: number | string | undefined, b: FlatCell | undefined): boolean {
  if (typeof a !== "number" || typeof b?.value !== "number") return a === b?.value;
  return Math.abs(a - b.value) <= b.blur;
}

async function expectAgreement(workbooks: readonly Uint8Array[]): Promise<void> {
  const told = await flatXmls(workbooks);
  for (const [i, bytes] of workbooks.entries()) {
    const own = (await opened(bytes)).sheets.map(ours);
    const others = readFlatSheets(told[i] ?? "");
    expect(others.map(({ name }) => name)).toEqual(own.map(({ name }) => name));
    const found = own.flatMap((sheet, n) => {
      const other = others[n];
      return other === undefined ? [sheet.name] : disagreements(sheet, other);
    });
    expect([i, found]).toEqual([i, []]);
  }
}

withLibreOffice("LibreOffice reads the same cells, merged areas and notes as we do", () => {
  test("in every workbook that comes with the project, before and after a run", async () => {
    const names = (await readdir("assets")).filter((name) => name.endsWith(".xlsx"));
    expect(names.length).toBeGreaterThan(1);
    const workbooks: Uint8Array[] = [];
    for (const name of names) {
      const bytes = new Uint8Array(await readFile(`assets/${name}`));
      workbooks.push(bytes, await afterRun(bytes, PLAIN));
    }
    await expectAgreement(workbooks);
  }, 180_000);

  test(`in ${SAMPLE} generated workbooks after a run (seed ${SEED})`, async () => {
    const workbooks: Uint8Array[] = [];
    for (const drawn of fc.sample(recipes, { numRuns: SAMPLE, seed: SEED })) {
      const others = hasTruth(drawn) ? [...OTHERWISE, "sums below"] : OTHERWISE;
      const strays = drawn.strays.filter((stray) => !others.includes(stray));
      workbooks.push(await afterRun(workbookOf({ ...drawn, strays }).bytes, drawn));
    }
    await expectAgreement(workbooks);
  }, 300_000);
});

async function afterRun(bytes: Uint8Array, recipe: Pick<Recipe, "excelApi">): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  await runAll(workbook, recipe);
  return workbook.save();
}
