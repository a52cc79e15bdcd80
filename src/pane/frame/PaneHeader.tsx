import { columnLetters } from "../../core/grid/address";
import type { ShownRun } from "../state";
import { useWording } from "../wording/speech";
import { ToolMenu, type ToolMenuProps } from "./ToolMenu";

interface PaneHeaderProps {
  /** The run that is shown, null where none is. */
  readonly run: ShownRun | null;
  readonly menu: ToolMenuProps;
}

/** The head of the pane: its name, the menu, and which sheet is shown with the columns that were read of it. */
export function PaneHeader({ run, menu }: PaneHeaderProps) {
  const wording = useWording();
  return (
    <header>
      <div className="head-row line">
        <h1>{wording.title}</h1>
        <ToolMenu {...menu} />
      </div>
      {run === null ? <p className="quiet">{wording.subtitle}</p> : <SheetLines run={run} />}
    </header>
  );
}

function SheetLines({ run: { sheet, form } }: { readonly run: ShownRun }) {
  const wording = useWording();
  const { formula, variable, value, result } = form.columns;
  return (
    <>
      <p className="strong">{wording.sheet(sheet)}</p>
      <p className="quiet">
        {wording.columns({
          formula: columnLetters(formula),
          variable: columnLetters(variable),
          value: columnLetters(value),
          result: columnLetters(result),
        })}
      </p>
    </>
  );
}
