import { expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { fileOf, openBytes } from "./open-layout";
import type { Progress } from "../../src/gateway/run";

/** More results than one batch writes. */
const MANY = 2_600;

/** One short indicator over and over, told apart by its number. */
function manyEntries(): readonly Entry[] {
  const [, entry] = officeForm();
  if (entry === undefined) throw new Error("The office's form is empty");
  return Array.from({ length: MANY }, (_, i) => ({
    ...entry,
    number: String(i + 1),
    indicator: `Indikator ${i + 1}`,
    definition: "",
  }));
}

test("a form whose results take several batches is left as it was where the run is stopped, written, and taken back", async () => {
  let batch = 0;
  let stop: AbortController | null = null;
  const onProgress = ({ step }: Progress): void => {
    batch = step === "writing" ? batch + 1 : 0;
  };
  const { workbook } = await openBytes(await fileOf(layOut(manyEntries(), { merge: false }).grid), {
    beforeRequest: () => {
      if (batch === 1) stop?.abort();
    },
  });
  const before = everything(workbook);
  const gateway = excelGateway();

  stop = new AbortController();
  const stopped = await gateway.recalculate({ signal: stop.signal, onProgress });
  expect(stopped).toMatchObject({ ok: false, failure: { code: "stopped", cells: [] } });
  expect(batch).toBe(1);
  expect(everything(workbook)).toEqual(before);

  stop = null;
  expect(valueOf(await gateway.recalculate({ onProgress })).plan.writes).toHaveLength(MANY);
  expect(batch).toBe(2);
  expect(valueOf(await gateway.undo()).restored).toHaveLength(MANY);
  expect(everything(workbook)).toEqual(before);
}, 120_000);
