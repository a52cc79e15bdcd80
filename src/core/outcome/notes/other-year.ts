import { wordLikeness } from "../../matching/likeness";
import { wordsOf, type Word } from "../../matching/words";
import { relativeYear } from "../../matching/years";
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
/** In a formula these divide, whatever the years. */
const DIVIDES = /\bdibanding(?:kan)?\b|\bperbandingan\b/giu;
/** What is planned this year is carried out next year. */
const PLANS_AHEAD =
  /\b(?:rkpd|renja|rencana\w*|(?:di)?usul\w*|musrenbang\w*|apbd|rka|dpa|proyeksi|target)\b/i;

/**
 * A year in a label or in the formula that is not the form's: last year's form was carried over, or another year is
 * measured. Silent where the form's own year stands beside it (a comparison), and where planning looks a year ahead. Labels
 * of different years are told in any case, unless the formula or a word of comparison speaks of them.
 * Source: domain sheet (e), row 3 and the general remark on the years.
 */
export const otherYear: Rule = {
  code: "other-year",
  severity: "warning",
  find: (outcome, { year }): readonly Finding[] => {
    const { indicator, inputs } = outcome;
    const texts = [indicator.formula, ...inputs.map(({ variable }) => variable)];
    if (!texts.some((text) => text.includes("20"))) return [];
    const all = [indicator.indicator, ...texts].join("\n");
    if (yearsIn(indicator.formula).length === 0 && !COMPARES.test(all.replace(DIVIDES, " "))) {
      const differing = ofDifferingYears(outcome);
      if (differing.length > 0) return differing;
    }
    const undated = withoutItsYear(outcome);
    if (undated.length > 0) return undated;
    if (year !== null && COMPARES.test(all)) return ofAnotherYear(outcome, year);
    if (year === null || yearsIn(all).includes(year)) return [];
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

/** Labels of a year that is neither the form's, where the formula speaks of this year, nor the one before, where of the last. */
function ofAnotherYear({ matches, inputs }: Evaluated, own: number): readonly Finding[] {
  return matches.flatMap(({ phrase, input: index }): readonly Finding[] => {
    const input = inputs[index];
    const relative = relativeYear(phrase);
    const [labelled, ...others] = input === undefined ? [] : yearsIn(input.variable);
    if (input === undefined || relative === null || labelled === undefined || others.length > 0) return [];
    const meant = relative === "now" ? own : own - 1;
    if (labelled === meant || PLANS_AHEAD.test(input.variable)) return [];
    const message = noteMessages.otherYear(input.variable, address(input.labelCell), labelled, own);
    return [{ cell: input.labelCell, message }];
  });
}

/** Labels without a year beside one that has one, where the formula divides two years: they may be of either. */
function withoutItsYear({ matches, inputs }: Evaluated): readonly Finding[] {
  const isDated = (text: string): boolean => yearsIn(text).length > 0 || relativeYear(text) !== null;
  if (!inputs.some(({ variable }) => isDated(variable)) || !matches.every(({ phrase }) => isDated(phrase)))
    return [];
  return matches.flatMap(({ phrase, input: index }): readonly Finding[] => {
    const input = inputs[index];
    if (input === undefined || isDated(input.variable) || relativeYear(phrase) === "now") return [];
    const years = [...yearsIn(phrase).map(String), ...(relativeYear(phrase) === null ? [] : ["tahun lalu"])];
    const message = noteMessages.labelsContradict(phrase, input.variable, years, []);
    return [{ cell: input.labelCell, message }];
  });
}

/** Labels of several years where the formula names none: a part of one year is divided by a whole of another. */
function ofDifferingYears({ inputs }: Evaluated): readonly Finding[] {
  const dated = inputs.flatMap((input) => {
    const [year, ...others] = yearsIn(input.variable);
    return year === undefined || others.length > 0 || PLANS_AHEAD.test(input.variable)
      ? []
      : [{ input, year }];
  });
  const latest = dated.reduce<(typeof dated)[number] | null>(
    (a, b) => (a === null || b.year > a.year ? b : a),
    null,
  );
  if (latest === null) return [];
  return dated
    .filter(({ year }) => year !== latest.year)
    .map(({ input, year }) => ({
      cell: input.labelCell,
      message: noteMessages.differingYears(
        input.variable,
        address(input.labelCell),
        year,
        latest.input.variable,
        latest.year,
      ),
    }));
}

function yearsIn(text: string): readonly number[] {
  return (text.replace(NOT_MEASURED, " ").match(YEAR) ?? []).map(Number);
}

function isOther(year: number, text: string, own: number): boolean {
  return year !== own && !(year === own + 1 && PLANS_AHEAD.test(text));
}

/** "Jumlah kasus tahun 2023" beside "Jumlah kasus": the one without a year is this year's. */
function hasCounterpart(variable: string, { inputs }: Evaluated): boolean {
  const own = withoutYear(variable);
  return inputs.some((input) => {
    const other = withoutYear(input.variable);
    const isSame = own.length === other.length && own.every((word, i) => isAlike(word, other[i]));
    return isSame && input.variable !== variable;
  });
}

function isAlike(word: Word, other: Word | undefined): boolean {
  return other !== undefined && wordLikeness(word, other) > 0;
}

function withoutYear(text: string): readonly Word[] {
  return wordsOf(text).filter(({ kind, text: word }) => kind === "content" && word !== "tahun");
}
