import { wordingOf } from "../../answers/answer";
import { address } from "../../grid/address";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import type { Evaluated } from "../outcome";
import type { Occurrence } from "./form-context";
import type { Finding, Rule } from "./rule";

/**
 * The same variable with another value under another indicator: "Total Kelurahan" 13 here and 12 there. Words that
 * every indicator uses for its own things ("Jumlah kegiatan yang terlaksana") are not compared.
 * Source: domain sheet (e), the rows of a form must be reconciled with each other.
 */
export const differingValues: Rule = {
  code: "differing-values",
  severity: "warning",
  find: (outcome, form): readonly Finding[] =>
    outcome.inputs.flatMap((input) => {
      const { reading, variable, cell } = input;
      if (reading.kind !== "number") return [];
      const other = elsewhere(outcome, reading.value, form.conflicting(input));
      if (other === undefined) return [];
      const message = noteMessages.differingValues(
        variable,
        [address(cell), figure(reading.value)],
        [address(other.input.cell), figure(other.value)],
      );
      return [{ cell, message }];
    }),
};

/**
 * The first place where another indicator has another value. The same indicator once more, as in a form with a block
 * for each kelurahan, is not compared, nor one formula for each place in turn.
 */
function elsewhere(
  { indicator }: Evaluated,
  own: number,
  occurrences: readonly Occurrence[],
): Occurrence | undefined {
  const name = nameOf(indicator);
  return occurrences.find(({ value, outcome: { indicator: other } }) => {
    const isSame = other.indicator.toLowerCase() === indicator.indicator.toLowerCase();
    const isElsewhere =
      wordingOf(other.formula) === wordingOf(indicator.formula) &&
      name !== nameOf(other) &&
      name.replace(PLACE, " ") === nameOf(other).replace(PLACE, " ");
    return value !== own && !isSame && !isElsewhere;
  });
}

/** A place by its name: "Kecamatan Bugul Kidul", "RW 03". */
const PLACE =
  /(?<!\p{L})(?:[Kk]ec(?:amatan|\.)?|[Kk]el(?:urahan|\.)?|[Dd]esa|[Dd]usun|[Ll]ingkungan|RT|RW)(?:\s+(?:\p{Lu}\p{L}*|\p{Nd}+))+/gu;

function nameOf({ name, indicator }: Evaluated["indicator"]): string {
  return `${name} ${indicator}`;
}
