import { expect, test } from "@jest/globals";
import { readArguments } from "../../src/headless/arguments";

const USAGE =
  "npm run --silent recalculate -- MASUKAN.xlsx [--output KELUARAN.xlsx] [--sheet NAMA] [--period PERIODE] [--json]";

test.each<readonly [readonly string[], string]>([
  [["a.xlsx", "--sheet"], "Pilihan --sheet belum diberi nilai: sebutkan nama lembarnya."],
  [["a.xlsx", "--output"], "Pilihan --output belum diberi nilai: sebutkan nama berkasnya."],
  [["--sheet", "--json", "a.xlsx"], "Pilihan --sheet belum diberi nilai: sebutkan nama lembarnya."],
  [["a.xlsx", "--output", "--sheet", "A"], "Pilihan --output belum diberi nilai: sebutkan nama berkasnya."],
  [["a.xlsx", "--sheet="], "Nama lembar sesudah --sheet masih kosong."],
  [["a.xlsx", "--sheet", " "], "Nama lembar sesudah --sheet masih kosong."],
  [["a.xlsx", "--period", " "], "Periode sesudah --period masih kosong."],
  [["a.xlsx", "--output", ""], "Nama berkas keluaran sesudah --output masih kosong."],
  [["a.xlsx", "--json=ya"], "Pilihan --json tidak memerlukan nilai."],
  [["a.xlsx", "--tidak-dikenal"], `Pilihan --tidak-dikenal tidak dikenal: ${USAGE}`],
  [["a.xlsx", "--lembar=A"], `Pilihan --lembar tidak dikenal: ${USAGE}`],
  [["a.xlsx", "-s", "A"], `Pilihan -s tidak dikenal: ${USAGE}`],
  [["a.xlsx", "--Sheet", "A"], `Pilihan --Sheet tidak dikenal: ${USAGE}`],
  [["a.xlsx", "--constructor"], `Pilihan --constructor tidak dikenal: ${USAGE}`],
  [[], `Sebutkan satu berkas masukan: ${USAGE}`],
  [[""], `Sebutkan satu berkas masukan: ${USAGE}`],
  [["a.xlsx", "b.xlsx"], `Sebutkan satu berkas masukan: ${USAGE}`],
])("%j is answered by what is wrong with it", (args, problem) => {
  expect(readArguments(args).problem).toBe(problem);
  expect(readArguments([...args, "--json"]).json).toBe(true);
});

test.each<readonly [readonly string[], ReturnType<typeof readArguments>]>([
  [["a.xlsx"], { input: "a.xlsx", output: null, sheet: null, period: null, json: false, problem: null }],
  [
    ["--json", "a.xlsx", "--sheet=-A", "--output", "b.xlsx"],
    { input: "a.xlsx", output: "b.xlsx", sheet: "-A", period: null, json: true, problem: null },
  ],
  [
    ["--sheet", "FORM 1", "--", "--aneh.xlsx"],
    { input: "--aneh.xlsx", output: null, sheet: "FORM 1", period: null, json: false, problem: null },
  ],
])("%j can be followed", (args, request) => {
  expect(readArguments(args)).toEqual(request);
});
