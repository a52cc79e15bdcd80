import { noteMessages } from "../../wording/note-messages";
import { isCountName, isPercentName } from "./naming";
import type { Finding, Rule } from "./rule";

/** Units that are easily mistaken for each other, in groups; each unit by the words that name it. */
const GROUPS: readonly (readonly (readonly [unit: string, words: RegExp])[])[] = [
  [
    ["Sub Kegiatan", /^sub[\s-]*kegiatan\b/i],
    ["Kegiatan", /^kegiatan\b/i],
    ["Program", /^program\b/i],
  ],
  [
    ["RT", /^(?:rt|rukun tetangga)\b/i],
    ["RW", /^(?:rw|rukun warga)\b/i],
    ["Desa", /^desa\b/i],
    ["Kelurahan", /^kelurahan\b/i],
    ["Kecamatan", /^kecamatan\b/i],
  ],
  [
    ["Penduduk", /^(?:penduduk|orang|jiwa|warga)\b/i],
    ["Keluarga", /^(?:keluarga|kk|kepala keluarga|rumah tangga|krt|kepala rumah tangga)\b/i],
  ],
];
const MEASURE =
  /^(?:[^\p{L}(]|(?:jumlah|jml|jmlh|jlh|banyaknya|total|seluruh|semua|p[eor]{1,2}r?sentas[ei]|proporsi|dari|tingkat)(?!\p{L}))+/iu;
const JOINED = /^\s*(?:\/|,|dan(?!\p{L})|atau(?!\p{L})|&)\s*/iu;

/**
 * The indicator counts one thing and its formula, above and below the line, another: "Kegiatan" and "Sub Kegiatan".
 * Only units of one kind are compared, because a name and a formula rarely use quite the same words.
 * Source: domain sheet (e), row 13 of the office's form.
 */
export const otherUnit: Rule = {
  code: "other-unit",
  severity: "warning",
  find: ({ tree, matches, indicator }): readonly Finding[] => {
    const name = indicator.indicator;
    if (tree === null || !(isPercentName(name) || isCountName(name))) return [];
    const named = unitsOf(name);
    const [unit] = named.units;
    if (unit === undefined) return [];
    const [first, ...others] = matches.map(({ phrase }) => unitsOf(phrase));
    if (first === undefined) return [];
    const [counted] = first.units;
    if (
      counted === undefined ||
      first.group !== named.group ||
      others.some((other) => !isSame(first, other))
    ) {
      return [];
    }
    if (first.units.some((each) => named.units.includes(each))) return [];
    return [{ cell: indicator.place, message: noteMessages.otherUnit(unit, counted) }];
  },
};

interface Units {
  readonly group: number;
  readonly units: readonly string[];
}

function isSame(a: Units, b: Units): boolean {
  return a.group === b.group && a.units.join() === b.units.join();
}

/** The unit that a text begins with, with those joined to it: "Desa/Kelurahan", "Program dan Kegiatan". */
function unitsOf(text: string): Units {
  let rest = text.replace(MEASURE, "");
  const units: string[] = [];
  let group = -1;
  for (;;) {
    const found = findUnit(rest);
    if (found === null) return { group, units };
    if (group < 0) group = found.group;
    units.push(found.unit);
    rest = rest.slice(found.length);
    const joint = JOINED.exec(rest);
    if (joint === null) return { group, units };
    rest = rest.slice(joint[0].length);
  }
}

function findUnit(
  text: string,
): { readonly group: number; readonly unit: string; readonly length: number } | null {
  for (const [group, units] of GROUPS.entries()) {
    for (const [unit, words] of units) {
      const found = words.exec(text);
      if (found !== null) return { group, unit, length: found[0].length };
    }
  }
  return null;
}
