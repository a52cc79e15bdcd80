import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { landscapeOf, printLandscape, readLandscape, type Landscape } from "../../src/core/plan/landscape";
import { movesBetween } from "../../src/core/plan/moves";
import { gridOf } from "../form/form-layout";

/** A sheet with these words in column B, from its first row on, and a line of headings over three columns. */
function sheet(
  words: readonly string[],
  headings: readonly string[] = ["Nomor", "Uraian", "Nilai"],
): Landscape {
  return landscapeOf(gridOf([headings, ...words.map((word, n) => ["", word, n])]));
}

const rows = (then: readonly string[], now: readonly string[]): readonly (number | null)[] => {
  const { rows: moves } = movesBetween(sheet(then), sheet(now));
  return then.map((_, n) => {
    const row = moves.sure(n + 1);
    return row === null ? null : row - 1;
  });
};

describe("the rows of a sheet", () => {
  test.each<[string, string[], string[], (number | null)[]]>([
    ["stay where nothing has changed", ["satu", "", "dua"], ["satu", "", "dua"], [0, 1, 2]],
    ["move down where one was put in", ["satu", "dua", "tiga"], ["satu", "", "dua", "tiga"], [0, 2, 3]],
    ["are gone where they were taken out", ["satu", "dua", "tiga"], ["satu", "tiga"], [0, null, 1]],
    ["are found where they were moved to", ["satu", "dua", "tiga"], ["tiga", "satu", "dua"], [1, 2, 0]],
    [
      "are not sure where one of equal ones went",
      ["satu", "sama", "sama", "dua"],
      ["satu", "sama", "dua"],
      [0, null, null, 2],
    ],
    [
      "are not sure where a blank one came to others",
      ["satu", "", "dua"],
      ["satu", "", "", "dua"],
      [0, null, 3],
    ],
    [
      "are not sure where they are worded otherwise",
      ["satu", "dua", "tiga"],
      ["satu", "lain", "tiga"],
      [0, null, 2],
    ],
    [
      "are told by their neighbours where they are blank",
      ["satu", "", "dua"],
      ["baru", "satu", "", "dua"],
      [1, 2, 3],
    ],
    [
      "are not sure where one was copied",
      ["satu", "dua", "tiga"],
      ["satu", "dua", "dua", "tiga"],
      [0, null, 3],
    ],
  ])("%s", (_, then, now, expected) => {
    expect(rows(then, now)).toEqual(expected);
  });

  test("are never taken for others, whatever is put in and taken out among different ones", () => {
    const edit = fc.record({ at: fc.nat({ max: 12 }), takes: fc.nat({ max: 2 }), puts: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const then = Array.from({ length: 10 }, (_, n) =>
          n % 4 === 3 ? "" : `baris ${"abcdefghij".charAt(n).repeat(3)}`,
        );
        let now: { readonly word: string; readonly from: number | null }[] = then.map((word, from) => ({
          word,
          from,
        }));
        for (const { at, takes, puts } of edits) {
          const put = Array.from({ length: puts }, () => ({ word: "", from: null }));
          now = [...now.slice(0, at), ...put, ...now.slice(at + takes)];
        }
        const found = rows(
          then,
          now.map(({ word }) => word),
        );
        found.forEach((row, n) => {
          if (row !== null && then[n] !== "") expect([n, now[row]?.from]).toEqual([n, n]);
        });
      }),
    );
  });
});

test("the columns of a sheet are told by their headings", () => {
  const then = sheet(["satu"], ["Nomor", "Uraian", "Nilai"]);
  const { columns } = movesBetween(
    then,
    landscapeOf(
      gridOf([
        ["Nomor", "", "Uraian", "Nilai"],
        ["", "", "satu", 0],
      ]),
    ),
  );
  expect([0, 1, 2].map(columns.sure)).toEqual([0, 2, 3]);
});

test("a landscape comes out of its text as it went in", () => {
  const grid = gridOf([
    ["Uraian", "Hasil"],
    ["satu", 3],
    ["", ""],
    ["dua", 4],
  ]);
  const own = landscapeOf(grid, { rows: new Set([1, 3]), columns: new Set([1]) });
  const { rows: lines, columns } = sheet(["tiga"]);
  const whole = { ...own, abroad: [{ id: "{2}", sheet: 'Data, "kita"', rows: lines, columns }] };
  expect(readLandscape(printLandscape(whole))).toEqual(whole);
});

test.each(["", "{}", "[]", "[1,2,3,4,5]", '["FORM 1",0,"a",0,"b",[]]', '["FORM 1",0,"a",0,7]'])(
  "%j is no landscape",
  (text) => {
    expect(readLandscape(text)).toBeNull();
  },
);
