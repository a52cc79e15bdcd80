import { describe, expect, jest, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import { layOut, type Entry } from "../form/form-layout";
import { click } from "./click";
import { hostileFile } from "./hostile-file";
import { LONG } from "./texts";

jest.setTimeout(120_000);

const plain: Entry = {
  ...{ section: "Tujuan", number: "1", name: "Layanan", indicator: "Persentase usulan", definition: "" },
  ...{ formula: "(Jumlah usulan : Total usulan) x 100%", variables: ["Jumlah usulan", "Total usulan"] },
  ...{ layout: "rows", inputs: [1, 2] },
};

describe("texts as long as a cell holds", () => {
  test.each(LONG)("made of %s hang nothing, and the indicators beside them are computed", async (_, text) => {
    const { grid, placed } = layOut([
      { ...plain, indicator: text, name: text, definition: text },
      { ...plain, formula: text },
      { ...plain, formula: `(${text}`.slice(0, -1) },
      { ...plain, formula: `Jumlah usulan${text}`.slice(0, text.length) },
      { ...plain, variables: [text, "Total usulan"] },
      { ...plain, variables: [text, text], formula: text, layout: "one-cell", inputs: [] },
      { ...plain, inputs: [text, 2] },
      { ...plain, inputs: [`1${text}`.slice(0, -1), 2] },
      plain,
    ]);
    const { run, again } = await click(hostileFile(grid));
    const last = placed.at(-1)?.firstRow ?? -1;
    expect([again.cell(last, 7).value, run.outcomes.at(-1)?.status]).toEqual([0.5, "computed"]);
    for (const { status, notes } of run.outcomes) {
      if (status !== "computed") expect(notes[0]?.message.length).toBeLessThan(600);
    }
  });
});

describe("a thousand variables on one indicator", () => {
  const names = Array.from({ length: 1000 }, (_, i) => `Usulan bidang ${i + 1}`);
  const sum = `Jumlah ${names.join(" + ")}`.slice(0, 32_767);

  test.each<[string, Partial<Entry>]>([
    ["all of them in the formula", { formula: names.join(" + "), inputs: names.map((__, i) => i) }],
    ["a formula about two", { formula: "(Usulan bidang 1 : Usulan bidang 2) x 100%", inputs: [1, 4] }],
    ["a formula about none", { formula: "(Perkara selesai : pengaduan masuk) x 100%" }],
    ["a formula about all that can't be told", { formula: sum }],
    ["all in one cell", { layout: "one-cell" }],
    ["all the same", { variables: names.map(() => "Usulan"), formula: "(Usulan : Usulan) x 100%" }],
    ["nothing but missing values", { formula: names.join(" + ") }],
  ])("%s: an outcome, and the next indicator is computed", async (_, more) => {
    const entry: Entry = { ...plain, variables: names, inputs: [], ...more };
    const { grid, placed } = layOut([entry, { ...plain, number: "2" }]);
    const { run, again } = await click(hostileFile(grid));
    const [first, second] = placed.map(({ firstRow }) => again.cell(firstRow, 7).value);
    expect([run.outcomes[0]?.status, typeof first]).not.toEqual(["computed", "string"]);
    if (typeof first === "string") expect(first.length).toBeLessThanOrEqual(400);
    expect(second).toBe(0.5);
    for (const { indicator } of run.outcomes) {
      expect((again.note(indicator.place) ?? "").length).toBeLessThanOrEqual(32_767);
    }
  });

  test("three hundred are summed up rightly", async () => {
    const some = names.slice(0, 300);
    const inputs = some.map((_, i) => i);
    const entry: Entry = {
      ...plain,
      indicator: "Jumlah",
      variables: some,
      formula: some.join(" + "),
      inputs,
    };
    const { run } = await click(hostileFile(layOut([entry]).grid));
    expect(run.outcomes.map(({ status, result }) => [status, result?.value])).toEqual([["computed", 44_850]]);
  });
});

test("a form whose every text is the same is calculated as it stands", async () => {
  const { grid, placed } = layOut(Array.from({ length: 300 }, () => plain));
  const { run } = await click(hostileFile(grid));
  expect(run.plan.writes.map(({ cell }) => address(cell))).toEqual(
    placed.map(({ firstRow }) => address({ row: firstRow, column: 7 })),
  );
});
