import { excelGateway } from "../../src/excel/excel-gateway";
import type { Workbook } from "../../src/workbook/workbook";
import { cellOf, differing, imageOf, isRule, same, type Image } from "./image";
import type { Oracle } from "./oracle";
import { recalculate, settled, under, undisturbed, type Stage } from "./stage";
import { stateOf } from "./verdict";
import type { Answer } from "../../src/gateway/failure";
import type { Undone } from "../../src/gateway/run";

/** What came of going on, as a person would, in a pane that is opened anew. */
export interface Aftermath {
  /** What "Batalkan" did with what stood there; "" where there was nothing to take back. */
  readonly undo: string;
  readonly wrong: readonly string[];
}

/**
 * Goes on from where a trouble has left the workbook: takes back what was written, calculates anew, which must give
 * the right results, and takes that back, too. Of an undo that did not come to its end, a second one must.
 */
export async function aftermathOf(stage: Stage, oracle: Oracle, workbook: Workbook): Promise<Aftermath> {
  const wrong: string[] = [];
  const undo = await takeBack(stage, oracle, workbook, wrong);
  const between = imageOf(workbook);
  await undisturbed(workbook, recalculate);
  const image = imageOf(workbook);
  for (const name of unlike(image, oracle.next)) wrong.push(`the next run does not give the right ${name}`);
  if (same(image, between)) return { undo, wrong };

  const last = await undone(workbook);
  if (!last.ok) wrong.push(`the next run can't be taken back: ${last.failure.message}`);
  for (const name of differing(imageOf(workbook), between)) {
    if (!isRule(name)) wrong.push(`the next run, taken back, leaves ${name} changed`);
  }
  return { undo, wrong };
}

async function takeBack(stage: Stage, oracle: Oracle, workbook: Workbook, wrong: string[]): Promise<string> {
  const { untouched, complete, before } = oracle;
  const image = imageOf(workbook);
  const state = stateOf(image, oracle);
  if (stage.name === "undo") {
    if (state.startsWith("complete") || same(complete, untouched)) return "";
    return toldOf(await undone(workbook), workbook, image, [complete, before], wrong);
  }
  if (state !== "unchanged") {
    wrong.push(...(await notOffered(workbook, state === "half-written")));
    return toldOf(await undone(workbook), workbook, image, [untouched], wrong);
  }
  if (stage.name === "first run") {
    await undone(workbook);
    if (!same(imageOf(workbook), untouched)) wrong.push("an undo of nothing changes the sheet");
  }
  return "";
}

/** What the pane must offer when it is opened: to take back what stands there, and what was cut short as such. */
async function notOffered(workbook: Workbook, cutShort: boolean): Promise<readonly string[]> {
  const answer = await under(workbook, {}, () => settled(excelGateway().undoable()));
  if (!answer.ok || answer.value === null) return ["nothing is offered to be taken back"];
  return cutShort && !answer.value.interrupted ? ["the run is not told to have been cut short"] : [];
}

function undone(workbook: Workbook): Promise<Answer<Undone>> {
  return under(workbook, {}, () => settled(excelGateway().undo()));
}

/**
 * What taking back came to. What is not as in one of the `ends` must have been named; marks of missing inputs may
 * stay. A protected sheet may refuse it, if it then stays as it was.
 */
function toldOf(
  answer: Answer<Undone>,
  workbook: Workbook,
  was: Image,
  ends: readonly Image[],
  wrong: string[],
): string {
  const image = imageOf(workbook);
  if (!answer.ok) {
    const refused = answer.failure.code === "protected" && same(image, was);
    if (!refused) wrong.push(`what was written can't be taken back: ${answer.failure.message}`);
    return `refused: ${answer.failure.message}`;
  }
  const { kept } = answer.value;
  const left = unlike(image, ends);
  for (const name of left) {
    if (!kept.includes(cellOf(name)) && !isRule(name)) wrong.push(`taken back, but not ${name}`);
  }
  const marks = left.some(isRule) ? ", the marks of missing inputs stay" : "";
  return kept.length === 0
    ? `all results taken back${marks}`
    : `taken back, but ${kept.join(", ")} kept and named${marks}`;
}

/** The names of what is like none of the given images. */
function unlike(image: Image, ends: readonly Image[]): readonly string[] {
  const names = new Set([...image.keys(), ...ends.flatMap((end) => [...end.keys()])]);
  return [...names].filter((name) => ends.every((end) => end.get(name) !== image.get(name)));
}
