import { readFile } from "node:fs/promises";
import { describe, jest, test } from "@jest/globals";
import fc from "fast-check";
import { cellAt } from "../../src/core/grid/grid";
import { openInputs } from "../../src/core/outcome/open-input";
import type { Gateway } from "../../src/gateway/gateway";
import type { Run } from "../../src/gateway/run";
import { COUNT, SEED } from "../generated/case";
import { recipes } from "../generated/recipe";
import { workbookOf } from "../generated/workbook-file";
import { both, isTheSame, type Call } from "./both-ways";

const TRIES = Math.ceil(COUNT / 25);

jest.setTimeout(60_000 + TRIES * 8_000);

/** What the pane may ask, each as it would after the run that it shows; nothing where it shows none. */
const CALLS = {
  recalculate: ({ gateway }) => gateway.recalculate(),
  check: ({ gateway }) => gateway.check(),
  look: ({ gateway }) => gateway.look(),
  place: ({ gateway }) => gateway.place(),
  findForms: ({ gateway }) => gateway.findForms(),
  undoable: ({ gateway }) => gateway.undoable(),
  undo: ({ gateway }) => gateway.undo(),
  changes: withRun((gateway, run) => gateway.changes(run)),
  manual: withRun((gateway, { form }, pick) =>
    gateway.answer(picked(form.indicators, pick)?.formula ?? "", { kind: "manual" }),
  ),
  withdraw: withRun((gateway, { answers }, pick) => gateway.withdraw(picked(answers, pick)?.formula ?? "-")),
  review: ({ gateway, pick }) => gateway.review(`w${pick % 3}`, pick % 2 === 0),
  formulas: ({ gateway, pick }) => gateway.prefer({ resultsAs: pick % 2 === 0 ? "formulas" : "values" }),
  preferences: ({ gateway }) => gateway.preferences(),
  fill: withRun((gateway, { outcomes, sheetId, sheet }, pick) => {
    const input = picked(outcomes.flatMap(openInputs), pick);
    const isPercent = pick % 3 === 0;
    const order = { sheet: { id: sheetId, name: sheet }, value: pick + 0.5 };
    return input === undefined
      ? Promise.resolve(null)
      : gateway.fill({ ...order, input, ...(isPercent ? { numberFormat: "0.00%" } : {}) });
  }),
  replace: withRun((gateway, { outcomes, sheetId, grid }, pick) => {
    const own = outcomes.filter(({ held }) => held.by === "own-formula");
    const cell = picked(own, pick)?.indicator.place;
    const formula = cell === undefined ? null : cellAt(grid, cell.row, cell.column).formula;
    return cell === undefined || formula === null
      ? Promise.resolve(null)
      : gateway.replaceFormula(sheetId, { cell, formula });
  }),
  otherSheet: ({ gateway, workbook, pick }) => {
    const sheet = picked(workbook.sheets, pick);
    return gateway.goTo(sheet ?? { id: "-", name: "Arsip" }, { row: 3, column: 1 });
  },
  surveyForm: ({ gateway }) => gateway.newForm.survey(),
  newForm: ({ gateway, pick, workbook }) => {
    const from = pick % 2 === 0 ? null : (picked(workbook.sheets, pick)?.name ?? null);
    const order = { office: "Kecamatan Uji", year: 2026, paper: "F4", name: `Form ${pick % 4}` } as const;
    return gateway.newForm.make({ ...order, from });
  },
  summary: ({ gateway, pick }) => {
    const ifEdited = (["ask", "replace", "keep"] as const)[pick % 3] ?? "ask";
    return gateway.summary.make({ paper: "A4", madeAt: new Date(2026, 10, 28, 9, 5), ifEdited });
  },
  surveyIndex: ({ gateway }) => gateway.satisfaction.survey(true),
  index: ({ gateway, pick }) => {
    const source = pick % 2 === 0 ? "sums" : "answers";
    const order = {
      office: "Kecamatan Uji",
      year: 2026,
      respondents: 12,
      weight: "1/9",
      paper: "F4",
    } as const;
    return gateway.satisfaction.make({ ...order, source, name: `IKM ${pick % 2}` });
  },
  link: async ({ gateway }) => {
    const survey = await gateway.satisfaction.survey(true);
    const [target, helper] = survey.ok ? [survey.value.form?.targets[0], survey.value.helpers[0]] : [];
    if (!survey.ok || survey.value.form === null || target === undefined || helper === undefined) return null;
    const { sheetId } = survey.value.form;
    return gateway.satisfaction.link({
      sheetId,
      target,
      replaces: target.before.content,
      helper: helper.sheet,
    });
  },
  unlink: ({ gateway }) => gateway.satisfaction.unlink(),
  toFirst: ({ gateway, workbook }) =>
    gateway.goTo(workbook.sheets[0] ?? { id: "-", name: "-" }, { row: 0, column: 0 }),
  gone: ({ gateway }) => gateway.recalculate({}, { sheetId: "{tidak ada}" }),
  type: ({ workbook, pick }) => {
    const sheet = picked(workbook.sheets, pick);
    const used = sheet?.usedArea() ?? null;
    if (sheet === undefined || used === null) return Promise.resolve(null);
    const row = used.top + (pick % (used.bottom - used.top + 1));
    const column = used.left + ((pick * 7) % (used.right - used.left + 1));
    if (sheet.cell(row, column).formula === null) sheet.write({ row, column }, pick % 5 === 0 ? "" : pick);
    return Promise.resolve(null);
  },
} satisfies Readonly<Record<string, Call>>;

function withRun(call: (gateway: Gateway, run: Run, pick: number) => Promise<unknown>): Call {
  return ({ gateway, run, pick }) => (run === null ? Promise.resolve(null) : call(gateway, run, pick));
}

function picked<T>(all: readonly T[], pick: number): T | undefined {
  return all[pick % Math.max(1, all.length)];
}

const DAY = [
  ...["place", "undoable", "look", "check", "recalculate", "changes", "recalculate", "undoable"],
  ...[
    "review",
    "manual",
    "recalculate",
    "fill",
    "changes",
    "recalculate",
    "formulas",
    "recalculate",
    "type",
    "changes",
  ],
  ...[
    "recalculate",
    "withdraw",
    "recalculate",
    "undo",
    "undo",
    "undoable",
    "undo",
    "otherSheet",
    "gone",
    "findForms",
    "undo",
  ],
] as const satisfies readonly (keyof typeof CALLS)[];

const TOOLS = [
  ...[
    "surveyForm",
    "recalculate",
    "summary",
    "toFirst",
    "surveyIndex",
    "index",
    "toFirst",
    "surveyIndex",
    "link",
    "surveyIndex",
  ],
  ...[
    "recalculate",
    "summary",
    "toFirst",
    "unlink",
    "unlink",
    "newForm",
    "surveyForm",
    "newForm",
    "toFirst",
    "summary",
    "undo",
  ],
] as const satisfies readonly (keyof typeof CALLS)[];

const calls = fc.array(
  fc.tuple(
    fc.constantFrom(
      ...(Object.keys(CALLS) as (keyof typeof CALLS)[]),
      "recalculate" as const,
      "undo" as const,
    ),
    fc.nat(60),
  ),
  { minLength: 3, maxLength: 10 },
);

describe("whatever the pane asks of a workbook without Excel", () => {
  test.each(["form-1-terisi", "form-1-kosong"])("is answered and saved as in Excel: %s", async (name) => {
    const bytes = new Uint8Array(await readFile(`assets/${name}.xlsx`));
    isTheSame(
      await both(
        bytes,
        DAY.map((call, i) => [call, CALLS[call], i * 3]),
      ),
    );
  });

  test("and so is whatever its tools make", async () => {
    const bytes = new Uint8Array(await readFile("assets/form-1-terisi.xlsx"));
    isTheSame(
      await both(
        bytes,
        TOOLS.map((call, i) => [call, CALLS[call], i]),
      ),
    );
  });

  test(`the same with any calls on ${TRIES} generated workbooks`, async () => {
    await fc.assert(
      fc.asyncProperty(recipes, calls, async (recipe, asked) => {
        isTheSame(
          await both(
            workbookOf(recipe).bytes,
            asked.map(([call, pick]) => [call, CALLS[call], pick]),
          ),
        );
      }),
      { numRuns: TRIES, seed: SEED, endOnFailure: true },
    );
  });
});
