import type { Row } from "./matrix";
import type { State, Verdict } from "./verdict";

/** Addresses of cells in a sentence, one or a list of them, and how many more there are. */
const ADDRESSES = /\b[A-Z]{1,3}[1-9]\d*\b(, \b[A-Z]{1,3}[1-9]\d*\b)*(, dan [\d.]+ sel lain)?/g;

const STAGES: Readonly<Record<Row["stage"], string>> = {
  "first run": "The first run on a sheet",
  "second run": "A second run, after an input has changed",
  undo: "Batalkan (undo)",
};

/**
 * The matrix as Markdown: a table for each stage, in which requests with the same end share a row. Addresses are left
 * out of the sentences, so that every form gives the same table.
 */
export function tableOf(rows: readonly Row[]): string {
  return (Object.keys(STAGES) as Row["stage"][])
    .map((stage) => {
      const own = rows.filter((row) => row.stage === stage);
      const count = Math.max(0, ...own.map(({ request }) => request));
      const lines = [
        `### ${STAGES[stage]} (${count} requests)`,
        "",
        "| What goes wrong | At request | What the staff read | The sheet | Changed outside the plan | Batalkan afterwards |",
        "|---|---|---|---|---|---|",
        ...grouped(own).map(lineOf),
      ];
      return lines.join("\n");
    })
    .join("\n\n");
}

/** What the states mean where the work was an undo. */
const UNDONE: Readonly<Record<State, string>> = {
  unchanged: "as the run had left it",
  complete: "as before the run",
  "complete, their change after it": "as before the run, their change after it",
  "complete but for the marks": "as before the run, the marks of missing inputs stay",
  "half-written": "half taken back",
};

interface Group {
  readonly stage: Row["stage"];
  readonly trouble: string;
  readonly requests: readonly number[];
  readonly verdict: Verdict;
}

/** The rows of one stage; a trouble's requests that came to the same are one group. */
function grouped(rows: readonly Row[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { stage, trouble, request, verdict } of rows) {
    const key = JSON.stringify([trouble, ...cellsOf(stage, verdict)]);
    const before = groups.get(key)?.requests ?? [];
    groups.set(key, { stage, trouble, requests: [...before, request], verdict });
  }
  const order = [...new Set(rows.map(({ trouble }) => trouble))];
  return [...groups.values()].sort((a, b) => order.indexOf(a.trouble) - order.indexOf(b.trouble));
}

function lineOf({ stage, trouble, requests, verdict }: Group): string {
  return `| ${[trouble, requests.join(", "), ...cellsOf(stage, verdict)].join(" | ")} |`;
}

function cellsOf(stage: Row["stage"], { message, state, outside, undo }: Verdict): readonly string[] {
  const shown = stage === "undo" ? UNDONE[state] : state;
  return [message, shown, String(outside), undo].map((text) => withoutAddresses(text) || "–");
}

function withoutAddresses(text: string): string {
  return text.replace(ADDRESSES, "…").replaceAll("|", "\\|").replace(/\s+/g, " ");
}
