import { describe, expect, test } from "@jest/globals";
import { recalculate } from "../../src/core/recalculate";
import { messages, resultTexts } from "../../src/core/wording/messages";
import { gridOf } from "../form/form-layout";

const said = (typed: string): string => messages.ambiguousNumber("Total Kelurahan", "G12", typed);

describe("what is said of a text that may be two numbers", () => {
  test.each([
    ["1.234", "dapat berarti 1234 atau 1,234. Ketik ulang tanpa titik."],
    ["12,500", "dapat berarti 12500 atau 12,500. Ketik ulang tanpa koma."],
    ["1.234 juta", "dapat berarti 1234 juta atau 1,234 juta. Ketik ulang tanpa titik."],
    ["1.234%", "dapat berarti 1234% atau 1,234%. Ketik ulang tanpa titik."],
    ["1 234", 'dapat berarti lebih dari satu angka: "1 234". Ketik ulang sebagai angka.'],
    [
      "13 (empat belas)",
      'dapat berarti lebih dari satu angka: "13 (empat belas)". Ketik ulang sebagai angka.',
    ],
  ])("%s", (typed, sentence) => {
    expect(said(typed)).toBe(`Isian "Total Kelurahan" (G12) ${sentence}`);
  });
});

test("a reason goes on behind the colon of a result", () => {
  expect(resultTexts.invalid(messages.zeroDivisor("Total Kelurahan", "G12"))).toBe(
    'Tidak dapat dihitung: pembagi "Total Kelurahan" (G12) bernilai 0.',
  );
});

test("an incomplete result names the inputs that its formula uses, and no others", () => {
  const [used, unused] = ["Jumlah kelurahan aktif", "Luas wilayah pasar"];
  const grid = gridOf([
    ["Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"],
    ["Kelurahan aktif", used, used, "", ""],
    ["", "", unused, "", ""],
  ]);
  const phrases = [{ phrase: used, variable: used }];
  const answer = { kind: "bound", phrases, tree: { kind: "variable", input: 0 } } as const;
  const writes = recalculate(grid, { answers: [{ formula: used, answer }] })?.plan.writes;
  expect(writes?.map(({ after }) => after.content)).toEqual([`Belum lengkap: D2 – ${used}`]);
});
