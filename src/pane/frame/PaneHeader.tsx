import type { FormColumns } from "../../core/form/form";
import { columnLetters } from "../../core/grid/address";
import type { ShownRun } from "../state";
import type { ReadColumn } from "../wording/id/pane";
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
  return (
    <>
      <p className="strong">{wording.sheet(sheet)}</p>
      <p className="quiet">{wording.columns(readColumns(form.columns))}</p>
    </>
  );
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
