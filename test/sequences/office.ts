import { writeXlsx } from "hucre/xlsx";
import type { Grid } from "../../src/core/grid/grid";
import { excelGateway } from "../../src/excel/excel-gateway";
import { startInProcess, type StandIn } from "../../src/standin/in-process";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { opened } from "../workbook/engine";
import { Model, stateOf, type Places } from "./model";
import type { Gateway } from "../../src/gateway/gateway";

/** What people type in this office is kept as it is: Excel would write 1E3 as 1000 at once, and not only when it comes back. */
const AS_TYPED = { strictness: { rewritesNumbers: false } };

/** A workbook at an office: a form, a sheet with data, two panes, and a second opinion of what all cells hold. */
export class Office {
  readonly panes: readonly [Gateway, Gateway] = [excelGateway(), excelGateway()];
  readonly model: Model;
  #workbook: Workbook;
  #standIn: StandIn;

  private constructor(workbook: Workbook, standIn: StandIn, tracked: readonly Places[]) {
    this.#workbook = workbook;
    this.#standIn = standIn;
    this.model = new Model(stateOf(workbook), tracked);
  }

  /** Opens a form with so many indicators of two inputs. */
  static async open({ count, isMerged, isFilled, hasTwins }: FormKind): Promise<Office> {
    const some = ENTRIES.slice(0, count);
    const entries = (hasTwins ? [...some, ...some.slice(-1)] : some).map((entry, n) => {
      const inputs = isFilled || n % 2 === 0 ? [n + 3, n + 8] : [];
      return { ...entry, inputs };
    });
    const { grid, placed } = layOut(entries, { merge: isMerged });
    const places = placed.map(({ firstRow, valueRows: [a = -1, b = -1] }): Places => {
      const first = (column: number) => ({ row: firstRow, column });
      return {
        ...{ number: first(0), name: first(1), indicator: first(2), formula: first(4), result: first(7) },
        ...{ labelA: { row: a, column: 5 }, labelB: { row: b, column: 5 } },
        ...{ a: { row: a, column: 6 }, b: { row: b, column: 6 } },
      };
    });
    const workbook = await opened(await bytesOf(grid));
    return new Office(workbook, await startInProcess(workbook, AS_TYPED), places);
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  sheet(name: string): ModelSheet {
    const sheet = this.#workbook.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  /** Saves the workbook, lets the file be changed, and opens it again; the panes stay. */
  async reopen(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): Promise<void> {
    const bytes = change(await this.#workbook.save());
    this.#standIn.dispose();
    this.#workbook = await opened(bytes);
    this.#standIn = await startInProcess(this.#workbook, AS_TYPED);
  }

  close(): void {
    this.#standIn.dispose();
  }
}

/** What a form of a sequence is like. */
export interface FormKind {
  readonly count: number;
  readonly isMerged: boolean;
  readonly isFilled: boolean;
  /** Whether the last indicator is there twice. */
  readonly hasTwins: boolean;
}

const ENTRIES: readonly Entry[] = officeForm().filter(
  ({ layout, formula, variables }) =>
    layout === "rows" && variables.length === 2 && /^\([^()]* : [^()]*\) x 100%$/.test(formula),
);

function bytesOf(grid: Grid): Promise<Uint8Array> {
  const rows = [...Array.from({ length: grid.top }, () => []), ...grid.values.map((row) => row.map(orNull))];
  const merges = grid.merges.map(({ top, left, bottom, right }) => {
    return { startRow: top, startCol: left, endRow: bottom, endCol: right };
  });
  const data = Array.from({ length: 9 }, (_, n) => [`Baris ${n + 1}`, n + 2]);
  return writeXlsx({
    sheets: [
      { name: "FORM 1", rows, merges },
      { name: "Data", rows: data },
    ],
  });
}

function orNull<T>(value: T): T | null {
  return value === "" ? null : value;
}
