import { wordsOf } from "../../binding/words";
import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
import type { Evaluated } from "../outcome";
import type { Finding, Rule } from "./rule";

const YEAR = /(?<![\d.,/])20\d\d(?![\d.,]*\d)/g;
/** Spans, regulations, and the last day of a year, on which stocks are counted, say nothing about the year measured. */
const NOT_MEASURED =
  /20\d\d\s*(?:[-‐-―−/]|s\.?\/?d\.?|sampai|hingga)\s*20\d\d|\d\s+(?:tahun|th\.?)\s+20\d\d|\bno(?:mor)?\b\.?\s*\S+\s+(?:tahun|th\.?)\s+20\d\d|31\s+des(?:ember)?\s+20\d\d|\/20\d\d/giu;
/** A comparison with another time is no slip. */
const COMPARES =
  /\b(?:lalu|sebelum(?:nya)?|awal|dasar|baseline|konstan|sensus|susenas|podes|bps|sumber|sejak|mulai|kumulatif|(?:di)?banding(?:kan)?|perbandingan|pertumbuhan|peningkatan|kenaikan|penurunan|perubahan|laju|[tn]\s?[-−–]\s?\d)\b/iu;
/** What is planned this year is carried out next year. */
const PLANS_AHEAD =
  /\b(?:rkpd|renja|rencana\w*|(?:di)?usul\w*|musrenbang\w*|apbd|rka|dpa|proyeksi|target)\b/i;

/**
 * A year in a label or in the formula that is not the form's: last year's form was carried over, or another year is
 * measured. Silent where the form's own year stands beside it (a comparison), and where planning looks a year ahead.
 * Source: domain sheet (e), row 3 and the general remark on the years.
 */
export const otherYear: Rule = {
  code: "other-year",
  severity: "warning",
  find: (outcome, { year }): readonly Finding[] => {
    const { indicator, inputs } = outcome;
    const texts = [indicator.formula, ...inputs.map(({ variable }) => variable)];
    if (year === null || !texts.some((text) => text.includes("20"))) return [];
    const all = [indicator.indicator, ...texts].join("\n");
    if (COMPARES.test(all) || yearsIn(all).includes(year)) return [];
    const labelled = inputs.flatMap((input): readonly Finding[] => {
      const other = yearsIn(input.variable).find((each) => isOther(each, input.variable, year));
      if (other === undefined || hasCounterpart(input.variable, outcome)) return [];
      const message = noteMessages.otherYear(input.variable, address(input.labelCell), other, year);
      return [{ cell: input.labelCell, message }];
    });
    if (labelled.length > 0 || inputs.some(({ variable }) => yearsIn(variable).length > 0)) return labelled;
    if (outcome.tree === null) return [];
    const written = yearsIn(indicator.formula).find((each) => isOther(each, indicator.formula, year));
    return written === undefined
      ? []
      : [{ cell: indicator.place, message: noteMessages.otherYearInFormula(written, year) }];
  },
};

function yearsIn(text: string): readonly number[] {
  return (text.replace(NOT_MEASURED, " ").match(YEAR) ?? []).map(Number);
}

function isOther(year: number, text: string, own: number): boolean {
  return year !== own && !(year === own + 1 && PLANS_AHEAD.test(text));
}

/** "Jumlah kasus tahun 2023" beside "Jumlah kasus": the one without a year is this year's. */
function hasCounterpart(variable: string, { inputs }: Evaluated): boolean {
  const key = withoutYear(variable);
  return inputs.some((input) => input.variable !== variable && withoutYear(input.variable) === key);
}

function withoutYear(text: string): string {
  return wordsOf(text)
    .filter(({ kind, text: word }) => kind === "content" && word !== "tahun")
    .map((word) => word.stem)
    .join(" ");
}
