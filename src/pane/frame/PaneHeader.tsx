import { Button } from "@fluentui/react-components";
import type { Form } from "../../core/form/form";
import { columnLetters } from "../../core/grid/address";
import { columnsTool } from "../features/columns/tool";
import { useTitle } from "../features/tool";
import { shownRun, type PaneState } from "../state";
import type { PaneWording, ReadColumn } from "../wording/id/pane";
import { useWording } from "../wording/speech";
import { ToolMenu, type ToolMenuProps } from "./ToolMenu";

interface PaneHeaderProps {
  readonly state: PaneState;
  readonly menu: ToolMenuProps;
  /** Lets the person point at other columns than those that were read. */
  readonly onColumns: () => void;
}

/**
 * The head of the pane: its name, the menu, and which sheet is shown with the columns that were read of it. These are two
 * lines whatever is to be said, so that nothing below moves under a hand when another sheet is opened.
 */
export function PaneHeader({ state, menu, onColumns }: PaneHeaderProps) {
  const wording = useWording();
  const title = useTitle(columnsTool);
  const [about, more] = lines(state, wording);
  const layout = shownRun(state)?.form.layout ?? "card";
  return (
    <header>
      <div className="head-row line">
        <h1>{wording.title}</h1>
        <ToolMenu {...menu} />
      </div>
      <div className="read-sheet line">
        <p className="strong" title={about}>
          {about}
        </p>
        {layout !== "card" && (
          <Button size="small" appearance="subtle" onClick={onColumns}>
            {title}
          </Button>
        )}
      </div>
      <p className="quiet" title={more}>
        {more}
      </p>
    </header>
  );
}

function lines(state: PaneState, wording: PaneWording): readonly [about: string, more: string] {
  const run = shownRun(state);
  if (run === null) {
    const isMissing = state.kind === "failed" && state.failure.code === "no-form";
    return [isMissing ? wording.noFormHere : wording.form, wording.subtitle];
  }
  return [wording.sheet(run.sheet), wording.columns(readColumns(run.form))];
}

const SHOWN = ["formula", "variable", "value", "numerator", "denominator", "result"] as const;

/**
 * The columns that a calculation rests on, that of the values with their period where all indicators have the same; none where
 * the fields stand in rows.
 */
function readColumns({ columns, indicators }: Form): readonly ReadColumn[] {
  const [period = null, ...others] = new Set(indicators.map((indicator) => indicator.period));
  const isOne = columns.variable !== null && columns.variable === columns.value;
  return SHOWN.flatMap((field): readonly ReadColumn[] => {
    const column = columns[field];
    if (column === null || (isOne && field === "value")) return [];
    const isTimed = field === "value" && others.length === 0;
    return [
      {
        field: isOne && field === "variable" ? "data" : field,
        letters: columnLetters(column),
        period: isTimed && period !== null ? period.replace(/^nilai\s+/i, "") : null,
      },
    ];
  });
}
