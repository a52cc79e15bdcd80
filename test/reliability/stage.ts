import { jest } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { HostOptions } from "../../src/standin/host";
import { startInProcess, type StandIn } from "../../src/standin/in-process";
import { AS_PACKAGED } from "../../src/standin/requirements";
import type { Workbook } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";
import { imageOf, same, type Image } from "./image";
import type { TestForm } from "./test-forms";
import type { Answer } from "../../src/gateway/failure";
import type { Gateway } from "../../src/gateway/gateway";

/** What a person asks of the add-in, and the file that stands open before. */
export interface Stage {
  readonly name: "first run" | "second run" | "undo";
  readonly form: TestForm;
  readonly bytes: Uint8Array;
  readonly act: (gateway: Gateway) => Promise<Answer<unknown>>;
  /** How many actions each of its requests asks for, where nothing goes wrong. */
  readonly requests: readonly number[];
  /** The file as it is then. */
  readonly done: Uint8Array;
  /** What stands in the file before. */
  readonly start: Image;
}

const FOREIGN_SETTING = { key: "catatan.kantor", value: '"jangan hilang"' };

export function recalculate(gateway: Gateway): Promise<Answer<unknown>> {
  return gateway.recalculate();
}

function undo(gateway: Gateway): Promise<Answer<unknown>> {
  return gateway.undo();
}

/** The first run on a form, a second one after an input has changed, and the undo of the first. */
export async function stagesOf(form: TestForm, bytes: Uint8Array): Promise<readonly Stage[]> {
  const first = await opened(bytes);
  first.settings.set(FOREIGN_SETTING.key, FOREIGN_SETTING.value);
  const fresh = await first.save();
  await undisturbed(first, recalculate);
  const filled = await first.save();
  const [sheet] = first.sheets;
  if (sheet !== undefined) first.type(sheet, form.places.input, "10");
  const changed = await first.save();
  return [
    await stage("first run", form, fresh, recalculate),
    await stage("second run", form, changed, recalculate),
    await stage("undo", form, filled, undo),
  ];
}

async function stage(
  name: Stage["name"],
  form: TestForm,
  bytes: Uint8Array,
  act: Stage["act"],
): Promise<Stage> {
  const workbook = await opened(bytes);
  const start = imageOf(workbook);
  const requests = await under(workbook, {}, async ({ host }) => {
    const answer = await settled(act(excelGateway()));
    if (!answer.ok) throw new Error(`The ${name} fails though nothing goes wrong: ${answer.failure.message}`);
    return host.roundTrips.map(({ actions }) => actions);
  });
  if (same(start, imageOf(workbook))) throw new Error(`The ${name} does nothing`);
  return { name, form, bytes, act, requests, done: await workbook.save(), start };
}

/** Does a piece of work on a workbook that answers as it should; gives the answer. */
export async function undisturbed(
  workbook: Workbook,
  act: Stage["act"],
  announced: HostOptions["announced"] = AS_PACKAGED,
): Promise<Answer<unknown>> {
  return under(workbook, { announced }, () => settled(act(excelGateway())));
}

/** Opens a workbook under the real client for as long as the work takes. */
export async function under<T>(
  workbook: Workbook,
  options: HostOptions,
  work: (standIn: StandIn) => Promise<T>,
): Promise<T> {
  const standIn = await startInProcess(workbook, { announced: AS_PACKAGED, ...options });
  try {
    return await work(standIn);
  } finally {
    standIn.dispose();
  }
}

/** Lets time pass (the timers must be Jest's) until a piece of work has come to its end. */
export async function settled<T>(work: Promise<T>): Promise<T> {
  const state = { done: false };
  const end = (): void => {
    state.done = true;
  };
  work.then(end, end);
  for (let turn = 0; !state.done; turn++) {
    if (turn > LONGEST) throw new Error("The work never came to its end");
    await jest.advanceTimersByTimeAsync(turn < QUICK ? 1 : 1000);
  }
  return work;
}

/** Turns of a millisecond, after which time passes by seconds; and how many turns there are in all. */
const QUICK = 30;
const LONGEST = 600;
