import type { Host } from "../../src/standin/host";
import type { Workbook } from "../../src/workbook/workbook";
import { partsOf, zipped, type Parts } from "../workbook/file";
import { opened } from "../workbook/engine";
import { movedArea, withMovedRows, type RowMove } from "./moved-rows";
import type { TestForm } from "./test-forms";

/** What somebody else does to the workbook while the add-in is at work. */
export interface Colleague {
  readonly name: string;
  /** Which rows move. */
  readonly rows?: (form: TestForm) => RowMove;
  /** True where the form is tried with unlocked result cells. */
  readonly unlocked?: boolean;
  /** Types into cells, or gives the file as it is after a change of another kind. */
  readonly does: (workbook: Workbook, form: TestForm) => Promise<Whole | null>;
}

/** A workbook after a change that no cell alone can tell. */
interface Whole {
  readonly bytes: Uint8Array;
  readonly rows?: RowMove;
}

const FORM = "FORM 1";

/** Lets the colleague work on a workbook that nobody else has open; gives the workbook as it is then. */
export async function afterwards(
  colleague: Colleague,
  workbook: Workbook,
  form: TestForm,
): Promise<Workbook> {
  const whole = await colleague.does(workbook, form);
  return whole === null ? workbook : opened(whole.bytes);
}

/** Lets the colleague work on the workbook that a host has open. */
export async function interfere(colleague: Colleague, host: Host, form: TestForm): Promise<void> {
  const own = host.workbook.sheets[0]?.id;
  const whole = await colleague.does(host.workbook, form);
  if (whole === null) return;
  const { rows } = whole;
  host.replace(await opened(whole.bytes), (sheet, area) =>
    rows === undefined || sheet !== own ? area : movedArea(area, rows),
  );
}

function typing(name: string, where: keyof TestForm["places"], text: string): Colleague {
  return {
    name,
    does: (workbook, { places }) => {
      const [sheet] = workbook.sheets;
      const place = places[where];
      if (sheet === undefined || typeof place === "number") throw new Error(`no cell ${where}`);
      workbook.type(sheet, place, text);
      return Promise.resolve(null);
    },
  };
}

function moving(name: string, where: "above" | "inside" | "below", count: number): Colleague {
  return {
    name,
    rows: ({ places }) => ({ at: places[where], count }),
    does: async (workbook, { places }) => {
      const rows = { at: places[where], count };
      return { bytes: withMovedRows(await workbook.save(), FORM, rows), rows };
    },
  };
}

function editing(name: string, edit: (parts: Parts) => Parts, unlocked = false): Colleague {
  return {
    name,
    unlocked,
    does: async (workbook) => ({ bytes: zipped(edit(partsOf(await workbook.save()))) }),
  };
}

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";

function inPart(parts: Parts, name: string, from: string | RegExp, to: string): Parts {
  const before = parts[name] ?? "";
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} has no ${String(from)}`);
  return { ...parts, [name]: after };
}

function inFormulas(parts: Parts, to: string): Parts {
  const all = Object.entries(parts).map(([name, text]) => [name, text.replaceAll(`'${FORM}'!`, to)]);
  return Object.fromEntries(all) as Parts;
}

function protect(parts: Parts): Parts {
  return inPart(
    parts,
    SHEET,
    "</sheetData>",
    '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>',
  );
}

function rename(parts: Parts): Parts {
  return inFormulas(inPart(parts, BOOK, `name="${FORM}"`, 'name="Form 1 (2024)"'), "'Form 1 (2024)'!");
}

function remove(parts: Parts): Parts {
  const nameless = { ...parts, [BOOK]: (parts[BOOK] ?? "").replace(/<definedNames>.*<\/definedNames>/s, "") };
  const book = inPart(nameless, BOOK, new RegExp(`<sheet name="${FORM}"[^>]*/>`), "");
  return Object.fromEntries(
    Object.entries(book).map(([name, text]) => [
      name,
      text.replace(new RegExp(`'${FORM}'![$A-Z0-9:]+`, "g"), "#REF!"),
    ]),
  );
}

/** Everything that another author may do meanwhile. */
export const COLLEAGUES: readonly Colleague[] = [
  editing("protects the sheet, all result cells locked", protect),
  editing("protects the sheet, one result cell locked", protect, true),
  editing("renames the sheet", rename),
  editing("deletes the sheet", remove),
  moving("inserts a row above the form", "above", 1),
  moving("inserts a row inside an indicator", "inside", 1),
  moving("inserts a row below the form", "below", 1),
  moving("deletes a row above the form", "above", -1),
  moving("deletes a row inside an indicator", "inside", -1),
  typing("changes an input", "input", "12"),
  typing("empties an input", "input", ""),
  typing("changes a label", "label", "Jumlah Kelurahan yang berkembang cepat sekali"),
  typing("changes a formula's text", "formula", "Jumlah Kelurahan dengan kategori cepat berkembang"),
  typing("types a number into a result cell", "result", "77"),
  typing("writes a formula into a result cell", "result", "=1/4"),
  typing("writes beside the form", "outside", "Catatan rekan"),
];
