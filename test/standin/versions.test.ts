import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "@jest/globals";
import { CONDITIONAL_FORMAT, CONDITIONAL_FORMATS } from "../../src/standin/objects/conditional-formats";
import {
  CONDITIONAL_FILL,
  CONDITIONAL_FONT,
  CONDITIONAL_RANGE_FORMAT,
  CONDITIONAL_RULE,
  CUSTOM_FORMAT,
} from "../../src/standin/objects/custom-format";
import * as chartParts from "../../src/standin/objects/chart-parts";
import { CHART, CHARTS } from "../../src/standin/objects/charts";
import { DATA_VALIDATION } from "../../src/standin/objects/data-validation";
import { FREEZE_PANES } from "../../src/standin/objects/freeze-panes";
import { HEADER_FOOTER, HEADERS_FOOTERS } from "../../src/standin/objects/headers-footers";
import { NOTE, NOTES } from "../../src/standin/objects/notes";
import { PAGE_BREAK, PAGE_BREAKS } from "../../src/standin/objects/page-breaks";
import { PAGE_LAYOUT } from "../../src/standin/objects/page-layout";
import { RANGE_BORDER, RANGE_BORDERS } from "../../src/standin/objects/range-borders";
import { RANGE_FONT } from "../../src/standin/objects/range-font";
import { RANGE } from "../../src/standin/objects/range";
import { RANGE_AREAS, RANGES } from "../../src/standin/objects/range-areas";
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FORMAT } from "../../src/standin/objects/range-format";
import { SETTING, SETTINGS } from "../../src/standin/objects/settings";
import { APPLICATION, WORKBOOK, WORKBOOK_PROTECTION } from "../../src/standin/objects/workbook";
import { WORKSHEET, WORKSHEET_PROTECTION } from "../../src/standin/objects/worksheet";
import { WORKSHEETS } from "../../src/standin/objects/worksheets";

type Table = Readonly<Record<string, { readonly since: string }>>;

/** A class of the host's model, as far as versions go. */
interface Described {
  readonly name: string;
  readonly scalars?: Table;
  readonly parts?: Table;
  readonly makers?: Table;
  readonly deeds?: Table;
}

const CLASSES: readonly Described[] = [
  ...[WORKBOOK, WORKBOOK_PROTECTION, APPLICATION, SETTINGS, SETTING],
  ...[WORKSHEETS, WORKSHEET, WORKSHEET_PROTECTION],
  ...[RANGE, RANGE_AREAS, RANGES, RANGE_FORMAT, RANGE_FILL, FORMAT_PROTECTION],
  ...[CONDITIONAL_FORMATS, CONDITIONAL_FORMAT, CUSTOM_FORMAT],
  ...[RANGE_BORDERS, RANGE_BORDER, RANGE_FONT, DATA_VALIDATION, FREEZE_PANES],
  ...[PAGE_LAYOUT, HEADERS_FOOTERS, HEADER_FOOTER, PAGE_BREAKS, PAGE_BREAK],
  ...[NOTES, NOTE],
  ...[CHARTS, CHART, ...Object.values(chartParts)],
  ...[CONDITIONAL_RULE, CONDITIONAL_RANGE_FORMAT, CONDITIONAL_FILL, CONDITIONAL_FONT],
];

const types = readFileSync(
  createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"),
  "utf8",
).replaceAll("\r", "");
const excel = types.slice(
  types.indexOf("declare namespace Excel {"),
  types.indexOf("declare namespace Word {"),
);

/** The documented version of each member of a class: its name to "1.9". */
function documented(className: string): ReadonlyMap<string, string> {
  const start = excel.indexOf(`\n    class ${className} extends `);
  const body = excel.slice(start, excel.indexOf("\n    }\n", start));
  const versions = new Map<string, string>();
  for (const block of body.split("/**").slice(1)) {
    const [comment, declaration] = block.split("*/");
    const name = /^\s*(?:readonly )?(\w+)[?(:]/.exec(declaration ?? "")?.[1];
    const version = /\[Api set: ExcelApi (\d+\.\d+)/.exec(comment ?? "")?.[1];
    if (name !== undefined && version !== undefined && !versions.has(name)) versions.set(name, version);
  }
  return versions;
}

describe("the host's members", () => {
  test.each(CLASSES.map((one) => [one.name, one] as const))(
    "%s has Microsoft's names and versions",
    (name, one) => {
      const ours = Object.entries({ ...one.scalars, ...one.parts, ...one.makers, ...one.deeds })
        .filter(([member]) => !member.startsWith("_"))
        .map(([member, { since }]) => [member.charAt(0).toLowerCase() + member.slice(1), since]);
      const theirs = documented(name);
      expect(ours).toEqual(ours.map(([member]) => [member, theirs.get(member ?? "")]));
    },
  );
});
