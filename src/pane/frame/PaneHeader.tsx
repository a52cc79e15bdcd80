import type { FormColumns } from "../../core/form/form";
import { columnLetters } from "../../core/grid/address";
import { shownRun, type PaneState } from "../state";
import type { PaneWording, ReadColumn } from "../wording/id/pane";
import { useWording } from "../wording/speech";
import { ToolMenu, type ToolMenuProps } from "./ToolMenu";

interface PaneHeaderProps {
  readonly state: PaneState;
  readonly menu: ToolMenuProps;
}

/**
 * The head of the pane: its name, the menu, and which sheet is shown with the columns that were read of it. These are two
 * lines whatever is to be said, so that nothing below moves under a hand when another sheet is opened.
 */
export function PaneHeader({ state, menu }: PaneHeaderProps) {
  const wording = useWording();
  const [about, more] = lines(state, wording);
  return (
    <header>
      <div className="head-row line">
        <h1>{wording.title}</h1>
        <ToolMenu {...menu} />
      </div>
      <p className="strong" title={about}>
        {about}
      </p>
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
  return [wording.sheet(run.sheet), wording.columns(readColumns(run.form.columns))];
}

const SHOWN = ["formula", "variable", "value", "numerator", "denominator", "result"] as const;

/** The columns that a calculation rests on; none where the fields stand in rows. */
function readColumns(columns: FormColumns): readonly ReadColumn[] {
  const isOne = columns.variable !== null && columns.variable === columns.value;
  return SHOWN.flatMap((field): readonly ReadColumn[] => {
    const column = columns[field];
    if (column === null || (isOne && field === "value")) return [];
    return [{ field: isOne && field === "variable" ? "data" : field, letters: columnLetters(column) }];
  });
}
