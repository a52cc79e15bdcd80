import { describe, expect, test } from "@jest/globals";
import type { Area } from "../../src/core/grid/grid";
import { Host } from "../../src/standin/host";
import type { RuleType } from "../../src/workbook/workbook";
import { failureOf, openForm, openSheets } from "./open-form";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook";

const G9: Area = { top: 8, left: 6, bottom: 12, right: 6 };

function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem("FORM 1"), context));
}

/** A sheet with rules of these types, the first of them the strongest. */
function withRules(sheet: MemorySheet, ...types: readonly RuleType[]): void {
  sheet.formats = types.map((type, i) => ({
    ...{ id: `{${i}}`, type, areas: [G9], formula: `=$E9>${i}`, fill: null, fontColor: null },
  }));
}

describe("conditional formats of the office's own", () => {
  test("are listed with their types, a new rule above all of them", async () => {
    const { sheet } = await openForm();
    withRules(sheet, "DataBar", "Custom");
    const types = await onSheet(async (form, context) => {
      const { conditionalFormats } = form.getRange();
      form.getRange("A1").conditionalFormats.add("Custom");
      const all = conditionalFormats.load("items/type,items/priority");
      await context.sync();
      return all.items.map(({ type, priority }) => [priority, type]);
    });
    expect(types).toEqual([
      [0, "Custom"],
      [1, "DataBar"],
      [2, "Custom"],
    ]);
  });

  test("say no more than their type where they are no formula, and looking for one costs the batch", async () => {
    const { sheet } = await openForm();
    withRules(sheet, "IconSet", "Custom");
    const isNull = await onSheet(async (form, context) => {
      const { conditionalFormats } = form.getRange();
      const custom = conditionalFormats.getItem("{0}").customOrNullObject.load();
      await context.sync();
      return custom.isNullObject;
    });
    expect(isNull).toBe(true);
    const run = onSheet((form, context) => {
      form.getRange().conditionalFormats.load("items/custom/rule/formula");
      return context.sync();
    });
    expect((await failureOf(run)).code).toBe("InvalidOperation");
  });

  test("can be such as can't be read: to list them fails, to ask for another does not", async () => {
    const { sheet } = await openForm({ strictness: { unreadableRules: ["CellValue"] } });
    withRules(sheet, "CellValue", "Custom");
    const run = onSheet((form, context) => {
      form.getRange().conditionalFormats.load("items/type");
      return context.sync();
    });
    expect((await failureOf(run)).code).toBe("ItemNotFound");
    const type = await onSheet(async (form, context) => {
      const other = form.getRange().conditionalFormats.getItem("{1}").load("type");
      await context.sync();
      return other.type;
    });
    expect(type).toBe("Custom");
  });
});

describe("the formula of a rule", () => {
  /** What is told through three ranges, and what the rule holds after it was set through the second. */
  async function through(ruleFormulas: "own range" | "asking range") {
    const { sheet } = await openForm({ strictness: { ruleFormulas } });
    withRules(sheet, "Custom");
    const asked = await onSheet(async (form, context) => {
      const rules = ["G9:G13", "G12", "1:1048576"].map(
        (place) => form.getRange(place).conditionalFormats.getItem("{0}").custom.rule,
      );
      for (const rule of rules) rule.load("formula");
      await context.sync();
      const told = rules.map(({ formula }) => formula);
      const [, second] = rules;
      if (second !== undefined) second.formula = '=AND($E12="",F1>0)';
      await context.sync();
      return told;
    });
    return { asked, kept: sheet.formats[0]?.formula };
  }

  test("is told from the range through which it is asked, and taken as meant for it", async () => {
    const { asked, kept } = await through("asking range");
    expect(asked).toEqual(["=$E9>0", "=$E12>0", "=$E1>0"]);
    expect(kept).toBe('=AND($E9="",F1048574>0)');
  });

  test("is told from its own first cell in other Excels, and taken as meant for the range all the same", async () => {
    const { asked, kept } = await through("own range");
    expect(asked).toEqual(["=$E9>0", "=$E9>0", "=$E9>0"]);
    expect(kept).toBe('=AND($E9="",F1048574>0)');
  });
});

describe("numbers in formulas", () => {
  test.each([
    ["=0.12345678901234567*A1", "=0.123456789012346*A1"],
    ["=1E-7+1.5E3+.50", "=0.0000001+1500+0.5"],
    ["=1E-20+12345678901234567890123", "=1E-20+1.23456789012346E+22"],
    ['="1E-7"&A1', '="1E-7"&A1'],
    ["=Sheet1!A10+B2", "=Sheet1!A10+B2"],
  ])("%s is kept as %s", async (written, kept) => {
    const { sheet } = await openForm();
    await onSheet(async (form, context) => {
      form.getRange("C3").formulas = [[written]];
      await context.sync();
    });
    expect(sheet.cell(2, 2).formula).toBe(kept);
  });

  test("stay as written in a text, and where the host is told so", async () => {
    const { sheet } = await openForm({ strictness: { rewritesNumbers: false } });
    await onSheet(async (form, context) => {
      form.getRange("C3:D3").values = [["=1E-7", "'=1E-7"]];
      await context.sync();
    });
    expect([sheet.cell(2, 2).formula, sheet.cell(2, 3).value]).toEqual(["=1E-7", "=1E-7"]);
  });
});

describe("settings", () => {
  const add = (key: string, length: number): Promise<void> =>
    onSheet((_, context) => {
      context.workbook.settings.add(key, "x".repeat(length));
      return context.sync();
    });

  test("that would be larger than Excel takes, all together, are refused", async () => {
    const { standIn } = await openForm();
    await add("a", 600_000);
    expect((await failureOf(add("b", 500_000))).code).toBe("InvalidArgument");
    await add("a", 10);
    await add("b", 500_000);
    expect([...standIn.host.workbook.settings.keys()]).toEqual(["a", "b"]);
  });

  test("are gone when the workbook is opened again, in an Excel that loses them", () => {
    const left = [true, false].map((settingsLast) => {
      const workbook = new MemoryWorkbook(new MemorySheet("FORM 1"));
      workbook.settings.set("a", "1");
      new Host(workbook, { strictness: { settingsLast } }).dispose();
      return workbook.settings.size;
    });
    expect(left).toEqual([1, 0]);
  });
});

describe("the ids of sheets", () => {
  const idsOf = (): Promise<readonly string[]> =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      await context.sync();
      return worksheets.items.map(({ id }) => id);
    });

  test("go by position where Excel gives them so: another sheet has the id of one that is gone", async () => {
    const [first, second] = [new MemorySheet("Lama"), new MemorySheet("FORM 1")];
    await openSheets([first, second], { strictness: { sheetIds: "by position" } });
    const before = await idsOf();
    expect(new Set(before).size).toBe(2);
    await openSheets([second], { strictness: { sheetIds: "by position" } });
    expect(await idsOf()).toEqual(before.slice(0, 1));
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(before[0] ?? "").load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("FORM 1");
  });
});

describe("what stands in front", () => {
  const active = (): Promise<unknown> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
    });

  test.each([
    ["another workbook", "InactiveWorkbook"],
    ["chart sheet", "UnsupportedSheet"],
  ] as const)(
    "%s: the active sheet and the selection are refused, a sheet by its name is not",
    async (what, code) => {
      const { standIn } = await openForm();
      standIn.host.setInFront(what);
      expect((await failureOf(active())).code).toBe(code);
      const selected = Excel.run(async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      });
      expect((await failureOf(selected)).code).toBe(code);
      await onSheet((form, context) => {
        form.getRange("A1").values = [[1]];
        return context.sync();
      });
      standIn.host.setInFront("nothing");
      await active();
    },
  );

  test("a sheet that is activated leaves the chart sheet, and no other workbook", async () => {
    const { standIn } = await openForm();
    const activate = (): Promise<void> =>
      onSheet((form, context) => {
        form.activate();
        return context.sync();
      });
    standIn.host.setInFront("chart sheet");
    await activate();
    await active();
    standIn.host.setInFront("another workbook");
    expect((await failureOf(activate())).code).toBe("InactiveWorkbook");
  });
});

describe("Excel's own list of what can be undone", () => {
  test("stays as it is while something is only looked at", async () => {
    const { standIn, sheet } = await openForm();
    sheet.put(0, 0, { value: 1 });
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      active.getUsedRangeOrNullObject(true).load("values,formulas,address");
      active.notes.getItemOrNullObject("A1").load("content");
      active.getRange().conditionalFormats.load("items/type");
      context.workbook.settings.getItemOrNullObject("a").load("value");
      context.workbook.getSelectedRange().load("address");
      active.getRange("A1").select();
      await context.sync();
    });
    expect(standIn.host.undoListEmptied).toEqual([]);
  });

  test("is emptied by all that changes something, by handlers, and by looking for merged areas", async () => {
    const { standIn } = await openForm();
    await onSheet(async (form, context) => {
      form.getRange("A1").values = [[1]];
      form.getRange("A1:B9").getMergedAreasOrNullObject().load("address");
      context.workbook.settings.add("a", 1);
      form.notes.add("A1", "x");
      form.getRange("A1").conditionalFormats.add("Custom");
      form.onChanged.add(() => Promise.resolve());
      await context.sync();
    });
    expect(standIn.host.undoListEmptied).toEqual([
      ...["Range.values", "Range.getMergedAreasOrNullObject", "SettingCollection.add", "NoteCollection.add"],
      ...["ConditionalFormatCollection.add", "Worksheet._RegisterDataChangedEvent"],
    ]);
  });
});

describe("several batches as one entry of the undo list", () => {
  const grouped = (work: (form: Excel.Worksheet) => void): Promise<void> =>
    Excel.run({ mergeUndoGroup: true }, async (context) => {
      work(context.workbook.worksheets.getItem("FORM 1"));
      await context.sync();
    });

  test("reach the host as such, and no others do", async () => {
    const { standIn } = await openForm();
    const write = (form: Excel.Worksheet): void => {
      form.getRange("A1").values = [[1]];
    };
    await grouped(write);
    await Excel.run({ delayForCellEdit: true }, (context) => {
      write(context.workbook.worksheets.getItem("FORM 1"));
      return context.sync();
    });
    expect(standIn.host.roundTrips.map(({ isGrouped }) => isGrouped)).toEqual([true, false]);
  });

  test("are refused with what Excel can't undo, and altogether by an Excel that has trouble with them", async () => {
    await openForm();
    const removal = grouped((form) => {
      form.delete();
    });
    expect((await failureOf(removal)).code).toBe("UndoNotSupported");
    await openForm({ strictness: { refuses: ["undo groups"] } });
    const write = grouped((form) => {
      form.getRange("A1").values = [[1]];
    });
    expect((await failureOf(write)).code).toBe("GeneralException");
  });
});
