import type { Indicator, InputGroup, LabelCell } from "../form/form";
import { calculated, measureOf } from "../quantity/measure";
import { readNumber } from "../quantity/read-number";
import { valuesFor } from "../quantity/values";
import type { CellValue } from "../grid/grid";
import type { Budget } from "../formula/bounds";
import { oneLine } from "../grid/text";
import type { Input } from "./outcome";

/** One way to tell the variables of an indicator apart. */
export type Separation = readonly Input[];

const QUANTITIES =
  "jumlah|jml|jmlh|jlh|total|banyaknya|seluruh|nilai|target|realisasi|rata|persentase|prosentase|indeks|skor";
const QUANTITY = new RegExp(`^(?:${QUANTITIES})$`, "i");
const LATER_QUANTITY = new RegExp(String.raw`\s(?:${QUANTITIES})(?:\s|$)`, "i");

/** More variables than this in one cell are not told apart by trying. */
const MOST_LINES = 6;

/**
 * The ways in which the variables of an indicator can be told apart, the likeliest first: each label cell is one
 * variable; each line of a label cell is one; some lines belong together; labels run together in one line.
 * @param budget takes what stands in the cells each time; the first way is always there, the others while it lasts
 */
export function* separations(indicator: Indicator, budget: Budget): Iterable<Separation> {
  const first = separation(indicator, (group) => wholeLabels(group));
  budget.spend(sizeOf(first));
  yield first;
  const choices = indicator.inputs.map((group) => [wholeLabels(group), ...splitLabels(group)]);
  const count = choices.reduce((product, ways) => product * ways.length, 1);
  for (let n = 1; n < Math.min(count, MOST_WAYS) && !budget.isSpent(); n++) {
    let rest = n;
    const next = separation(indicator, (_, i) => {
      const ways = choices[i] ?? [];
      const chosen = ways[rest % ways.length] ?? [];
      rest = Math.floor(rest / ways.length);
      return chosen;
    });
    budget.spend(sizeOf(next));
    yield next;
  }
}

function sizeOf(inputs: Separation): number {
  return inputs.reduce((sum, { variable, raw }) => sum + variable.length + String(raw).length, 0);
}

/** More ways than this are not tried; the indicator is asked about instead. */
const MOST_WAYS = 200;

function separation(
  { inputs: groups, formula }: Indicator,
  labelsOf: (group: InputGroup, index: number) => readonly Label[],
): Separation {
  return groups.flatMap((group, i) => inputsOf(group, labelsOf(group, i), formula));
}

interface Label {
  readonly text: string;
  readonly from: LabelCell;
}

function wholeLabels(group: InputGroup): readonly Label[] {
  return group.labels.map((label) => ({ text: oneLine(label.text), from: label }));
}

function splitLabels(group: InputGroup): readonly (readonly Label[])[] {
  const [only] = group.labels;
  if (only === undefined || group.labels.length > 1) return [];
  if (!/[\r\n;]/.test(only.text) && !LATER_QUANTITY.test(only.text)) return [];
  const lines = only.text
    .split(/[\r\n;]+/)
    .map(oneLine)
    .filter((line) => line !== "");
  const ways = lines.length > 1 ? partitions(lines) : runTogether(oneLine(only.text));
  return ways.map((texts) => texts.map((text) => ({ text, from: only })));
}

/** All ways to join neighbouring lines so that at least two parts remain; every line on its own comes first. */
function partitions(lines: readonly string[]): readonly (readonly string[])[] {
  if (lines.length < 2) return [];
  if (lines.length > MOST_LINES) return [lines];
  const found: string[][] = [];
  for (let joins = 0; joins < 2 ** (lines.length - 1) - 1; joins++) {
    const parts: string[] = [];
    lines.forEach((line, i) => {
      const last = parts.at(-1);
      if (i > 0 && last !== undefined && (joins >> (i - 1)) % 2 === 1)
        parts[parts.length - 1] = `${last} ${line}`;
      else parts.push(line);
    });
    found.push(parts);
  }
  return found;
}

/** "Jumlah usulan yang disepakati Total usulan": cut before words that begin a quantity, never within "Total Jumlah". */
function runTogether(text: string): readonly (readonly string[])[] {
  const words = text.split(" ");
  const starts = words.flatMap((word, i) =>
    i > 0 && QUANTITY.test(word) && !QUANTITY.test(words[i - 1] ?? "") ? [i] : [],
  );
  if (starts.length === 0 || starts.length > MOST_LINES) return [];
  const pieces = [0, ...starts].map((start, i) => words.slice(start, starts[i] ?? words.length).join(" "));
  return partitions(pieces);
}

function inputsOf(group: InputGroup, labels: readonly Label[], formula: string): Separation {
  const [only] = group.values;
  if (labels.length === group.values.length) {
    return labels.flatMap((label, i) => {
      const value = group.values[i];
      if (value === undefined) return [];
      return [inputOf(label, value, { raw: value.value, shared: value.isPart, formula })];
    });
  }
  if (only === undefined || group.values.length > 1) return [];
  const values = valuesFor(
    only.value,
    labels.map(({ text }) => text),
  );
  return labels.map((label, i) => inputOf(label, only, { raw: values[i] ?? "", shared: true, formula }));
}

function inputOf(
  label: Label,
  value: InputGroup["values"][number],
  { raw, shared, formula }: { readonly raw: CellValue; readonly shared: boolean; readonly formula: string },
): Input {
  const measure = measureOf(label.text, formula);
  return {
    variable: label.text,
    labelCell: label.from.cell,
    cell: value.cell,
    raw,
    reading: readNumber(raw, value.numberFormat, value.isCalculated ? calculated(measure) : measure),
    shared,
    ...(value.unit === undefined ? {} : { unit: value.unit }),
  };
}
