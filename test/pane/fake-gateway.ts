import type { Position } from "../../src/core/grid/grid";
import type { Answer, Failure, FailureCode, Gateway, Run } from "../../src/excel/gateway";

/** A gateway whose answers a test decides, one after the other; it remembers what was asked. */
export interface FakeGateway extends Gateway {
  readonly asked: string[];
  readonly visited: { readonly sheet: string; readonly cell: Position }[];
  /** The next run or check answers this. */
  nextRun(answer: Answer<Run>): void;
  /** The next run or check answers when the returned function is called. */
  nextRunLater(): (answer: Answer<Run>) => void;
  nextJump(answer: Answer<null>): void;
}

/** An answer that tells of a failure. */
export function failed(code: FailureCode, message: string, cells: readonly string[] = []): FailedAnswer {
  return { ok: false, failure: { code, message, cells } };
}

interface FailedAnswer {
  readonly ok: false;
  readonly failure: Failure;
}

/** A gateway that has nothing to say yet; a run that no test prepared is a mistake of the test. */
export function fakeGateway(): FakeGateway {
  const runs: Promise<Answer<Run>>[] = [];
  const jumps: Answer<null>[] = [];
  const asked: string[] = [];
  const visited: { sheet: string; cell: Position }[] = [];

  function answer(what: string): Promise<Answer<Run>> {
    asked.push(what);
    return runs.shift() ?? Promise.reject(new Error(`no answer prepared for ${what}`));
  }

  return {
    asked,
    visited,
    nextRun: (value) => runs.push(Promise.resolve(value)),
    nextRunLater: () => {
      let settle: (value: Answer<Run>) => void = () => undefined;
      runs.push(
        new Promise((resolve) => {
          settle = resolve;
        }),
      );
      return (value) => {
        settle(value);
      };
    },
    nextJump: (value) => jumps.push(value),
    recalculate: () => answer("recalculate"),
    check: () => answer("check"),
    goTo: (sheet, cell) => {
      asked.push("goTo");
      visited.push({ sheet, cell });
      return Promise.resolve(jumps.shift() ?? { ok: true, value: null });
    },
  };
}
