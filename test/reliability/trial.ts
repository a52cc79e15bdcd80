import { jest } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Fault } from "../../src/standin/faults";
import type { HostOptions } from "../../src/standin/host";
import { startInProcess, type StandIn } from "../../src/standin/in-process";
import { AS_PACKAGED } from "../../src/standin/requirements";
import type { Workbook } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";
import { interfere } from "./colleague";
import { imageOf, same } from "./image";
import { settled, type Stage } from "./stage";
import type { Trouble } from "./troubles";
import type { Answer } from "../../src/gateway/failure";

/** What was seen when a trouble befell one request of a stage. */
export interface Seen {
  /** What the person who clicked was told; null where the pane was gone. */
  readonly answer: Answer<unknown> | null;
  /** What the second click was told, where there was one. */
  readonly second: Answer<unknown> | null;
  /** Whether the add-in had written anything when somebody else came. */
  readonly begun: boolean;
  /** The workbook as it was left. */
  readonly workbook: Workbook;
}

/** So many requests may follow one that failed. */
const FOLLOWING = 60;

/** Does the work of a stage, with a trouble at its request `number` (from 1), until nothing moves any more. */
export async function tried(stage: Stage, trouble: Trouble, number: number): Promise<Seen> {
  const clicks: Promise<Answer<unknown>>[] = [];
  const gateway = excelGateway();
  let standIn: StandIn | null = null;
  let begun = false;
  const options: HostOptions = {
    faults: faultsOf(trouble, number, stage.requests[number - 1] ?? 1),
    beforeRequest: async (request) => {
      if (request !== number || standIn === null) return;
      if (trouble.click !== undefined) {
        const second = trouble.click === "pane" ? gateway : excelGateway();
        if (clicks.length === 0) clicks.push(stage.act(second));
      }
      if (trouble.colleague === undefined) return;
      begun = !same(imageOf(standIn.host.workbook), stage.start);
      await interfere(trouble.colleague, standIn.host, stage.form);
    },
  };
  const { host } = (standIn = await startInProcess(await opened(stage.bytes), {
    announced: AS_PACKAGED,
    ...options,
  }));
  try {
    const work = stage.act(gateway);
    if (trouble.closes === true) {
      await jest.advanceTimersByTimeAsync(100);
      return { answer: null, second: null, begun, workbook: host.workbook };
    }
    const answer = await settled(work);
    const [second = null] = await settled(Promise.all(clicks));
    host.letGo();
    await jest.advanceTimersByTimeAsync(1000);
    return { answer, second, begun, workbook: host.workbook };
  } finally {
    standIn.dispose();
    jest.clearAllTimers();
  }
}

function faultsOf(trouble: Trouble, number: number, actions: number): Readonly<Record<number, Fault>> {
  const faults: Record<number, Fault> = {};
  const { onwards } = trouble;
  if (trouble.fault !== undefined) faults[number] = trouble.fault(actions);
  if (onwards === undefined) return faults;
  for (let n = number + 1; n < number + FOLLOWING; n++) faults[n] = onwards;
  return faults;
}
