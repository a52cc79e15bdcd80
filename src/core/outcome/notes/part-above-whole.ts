import { wordLikeness } from "../../matching/likeness";
import { wordsOf } from "../../matching/words";
import { evaluate } from "../../formula/evaluate";
import { type Tree, variablesOf } from "../../formula/tree";
import { address } from "../../grid/address";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import type { Evaluated } from "../outcome";
import { headOf, isShareName } from "./naming";
import { isShare, quotientOf } from "./quotient";
import type { Finding, Rule } from "./rule";

/** Indicators that compare with something else than a whole; they may exceed 100%. */
const COMPARES =
  /\b(?:(?:pen)?capaian|ketercapaian|pertumbuhan|peningkatan|kenaikan|penurunan|perubahan|laju|rasio|indeks|target|efektivitas|efektifitas|efisiensi|produktivitas|kasar|apk)\b/i;
/** Divisors that are planned, estimated or a capacity: reality may exceed them. */
const NO_WHOLE =
  /\b(?:target\w*|ditarget\w*|(?:di|ter)?rencana(?:kan)?|(?:di)?proyeksi\w*|estimasi|(?:di)?perkira\w*|sasaran|kuota|kapasitas|kebutuhan|(?:di)?butuhkan|ideal|seharusnya|standar|minimal|lalu|sebelumnya|awal)\b/i;
/** Quantities that are rated or averaged; a sum of them is no part of a count. */
const RATED = /p[eor]{1,2}r?sentas[ei]|\b(?:persen|skor|indeks|rata|rerata)\b|%/i;

/**
 * A part that is larger than its whole: the numerator of a share above its divisor, where both count the same thing.
 * Source: domain sheet (c), "a proportion above 100 is an error; a capaian above 100 is not".
 */
export const partAboveWhole: Rule = {
  code: "part-above-whole",
  severity: "warning",
  find: (outcome): readonly Finding[] => {
    const { tree, inputs, indicator, result } = outcome;
    if (tree === null || result === null || result.value <= 1 || !isShareName(indicator.indicator)) return [];
    const quotient = quotientOf(tree);
    if (quotient?.below.kind !== "variable" || !isShare(quotient)) return [];
    const whole = inputs[quotient.below.input];
    if (whole?.reading.kind !== "number") return [];
    const part = valueOf(quotient.above, outcome);
    if (part === null || whole.reading.value <= 0 || part <= whole.reading.value) return [];
    if (COMPARES.test(headText(indicator.indicator)) || NO_WHOLE.test(whole.variable)) return [];
    if (!variablesOf(quotient.above).every((i) => countsTheSame(inputs[i]?.variable ?? "", whole.variable)))
      return [];
    const first = inputs[variablesOf(quotient.above)[0] ?? -1];
    if (first === undefined) return [];
    const total = [whole.variable, address(whole.cell), figure(whole.reading.value)] as const;
    const message =
      quotient.above.kind === "variable"
        ? noteMessages.partAboveWhole(first.variable, address(first.cell), figure(part), ...total)
        : noteMessages.partsAboveWhole(figure(part), ...total);
    return [{ cell: first.cell, message }];
  },
};

function valueOf(tree: Tree, { inputs }: Evaluated): number | null {
  const values = inputs.map(({ reading }) => (reading.kind === "number" ? reading.value : Number.NaN));
  const evaluation = evaluate(tree, values);
  return evaluation.ok ? evaluation.value : null;
}

/** What the indicator measures, before its "yang …": a growth there is no share; later in the name it may be anything. */
function headText(indicator: string): string {
  return headOf(indicator)
    .map((word) => word.text)
    .join(" ");
}

/** The same kind of thing, of the same year: only then is one a part of the other. */
function countsTheSame(part: string, whole: string): boolean {
  if (RATED.test(part) || RATED.test(whole)) return false;
  const [a] = headOf(part).filter((word) => word.kind === "content");
  const [b] = headOf(whole).filter((word) => word.kind === "content");
  const figures = wordsOf(part).flatMap((word) => (word.kind === "figure" ? [word.text] : []));
  return (
    a !== undefined &&
    b !== undefined &&
    wordLikeness(a, b) > 0 &&
    wordsOf(whole).every((word) => word.kind !== "figure" || figures.includes(word.text))
  );
}
