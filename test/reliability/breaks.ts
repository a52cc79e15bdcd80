import { imageOf } from "./image";
import { oracleOf } from "./oracle";
import { stagesOf, type Stage } from "./stage";
import type { TestForm } from "./test-forms";
import { tried } from "./trial";
import type { Trouble } from "./troubles";
import { stateOf } from "./verdict";

/** What a batch that breaks off came to, wherever it does: the states of the sheet that were seen. */
export interface Break {
  readonly stage: Stage["name"];
  readonly request: number;
  readonly states: readonly string[];
}

/** In so many places, evenly spread, each batch is made to break off. */
const PLACES = 25;

/** Lets each request of each stage break off at places all over its batch. */
export async function breaksOf(form: TestForm): Promise<readonly Break[]> {
  const breaks: Break[] = [];
  for (const stage of await stagesOf(form, form.bytes)) {
    const oracle = await oracleOf(stage);
    for (const [i, actions] of stage.requests.entries()) {
      const states = new Set<string>();
      for (let at = 0; at < actions; at += Math.ceil(actions / PLACES)) {
        const trouble: Trouble = { name: `breaks off at ${at}`, fault: () => ({ breaksOffAt: at }) };
        const { workbook } = await tried(stage, trouble, i + 1);
        states.add(stateOf(imageOf(workbook), oracle));
      }
      breaks.push({ stage: stage.name, request: i + 1, states: [...states].sort() });
    }
  }
  return breaks;
}
