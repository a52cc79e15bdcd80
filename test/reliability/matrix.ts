import { aftermathOf, type Aftermath } from "./aftermath";
import { fingerprint } from "./image";
import { oracleOf, type Oracle } from "./oracle";
import { stagesOf, type Stage } from "./stage";
import type { TestForm } from "./test-forms";
import { tried } from "./trial";
import type { Trouble } from "./troubles";
import { judged, type Verdict } from "./verdict";

/** One trouble at one request (from 1) of a stage, and what became of it. */
export interface Row {
  readonly stage: Stage["name"];
  readonly trouble: string;
  readonly request: number;
  readonly verdict: Verdict;
}

/** Tries these troubles at every request of every stage on a form. */
export async function matrixOf(form: TestForm, tryOut: readonly Trouble[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [bytes, unlocked] of [
    [form.bytes, false],
    [form.unlocked, true],
  ] as const) {
    const troubles = tryOut.filter(({ colleague }) => (colleague?.unlocked ?? false) === unlocked);
    for (const stage of await stagesOf(form, bytes)) rows.push(...(await stageRows(stage, troubles)));
  }
  return rows;
}

/** What became of one trouble at one request of a stage. */
export async function verdictOf(stage: Stage, trouble: Trouble, request: number): Promise<Verdict> {
  return new Judge(stage, await oracleOf(stage, trouble.colleague)).verdict(trouble, request);
}

async function stageRows(stage: Stage, troubles: readonly Trouble[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const plain = new Judge(stage, await oracleOf(stage));
  for (const trouble of troubles) {
    const { colleague } = trouble;
    const judge = colleague === undefined ? plain : new Judge(stage, await oracleOf(stage, colleague));
    for (let request = 1; request <= stage.requests.length; request++) {
      const verdict = await judge.verdict(trouble, request);
      rows.push({ stage: stage.name, trouble: trouble.name, request, verdict });
    }
  }
  return rows;
}

/** Judges the troubles of one stage. Where two leave the very same workbook, what follows is tried once. */
class Judge {
  readonly #stage: Stage;
  readonly #oracle: Oracle;
  readonly #known = new Map<string, Aftermath>();

  constructor(stage: Stage, oracle: Oracle) {
    this.#stage = stage;
    this.#oracle = oracle;
  }

  async verdict(trouble: Trouble, request: number): Promise<Verdict> {
    const seen = await tried(this.#stage, trouble, request);
    const left = fingerprint(seen.workbook);
    const verdict = judged(this.#oracle, seen);
    const after = this.#known.get(left) ?? (await aftermathOf(this.#stage, this.#oracle, seen.workbook));
    this.#known.set(left, after);
    return { ...verdict, undo: after.undo, wrong: [...verdict.wrong, ...after.wrong] };
  }
}
