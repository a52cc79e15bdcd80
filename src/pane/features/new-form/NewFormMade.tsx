import { Button } from "@fluentui/react-components";
import { LongList } from "../../parts/LongList";
import { useNewSheetWords } from "../../parts/new-sheet-words";
import { useNewFormWords } from "./words";
import { address } from "../../../core/grid/address";
import type { Position } from "../../../core/grid/grid";
import type { ShownSheet } from "../../../gateway/run";
import type { FormOrder, MadeForm } from "../../../gateway/new-sheets";

interface NewFormMadeProps {
  readonly order: FormOrder;
  readonly made: MadeForm;
  /** Selects a cell of the new form. */
  readonly onGoTo: (sheet: ShownSheet, cell: Position) => void;
  readonly onClose: () => void;
}

/**
 * What was done for a new form beside what is to be seen in the sheet: formulas that were read or not, years moved on, columns
 * and settings left out.
 */
export function NewFormMade({ order, made, onGoTo, onClose }: NewFormMadeProps) {
  const wording = useNewFormWords();
  const { moved, leftOut, printing, table, sheet } = made;
  const newSheet = useNewSheetWords();
  const print = newSheet.printing(printing, order.paper);
  return (
    <>
      {table !== null && <p>{wording.tableRead(table.read, table.indicators)}</p>}
      {table !== null && table.unread.length > 0 && (
        <>
          <p>{wording.tableUnread(table.unread.length)}</p>
          <LongList className="stack points small" items={table.unread}>
            {({ cell, indicator, reason }, index) => (
              <li key={index}>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    onGoTo({ id: table.sheetId, name: sheet }, cell);
                  }}
                >
                  {address(cell)}
                </Button>{" "}
                <span lang="id">{indicator}</span>: {wording.unread[reason]}
              </li>
            )}
          </LongList>
        </>
      )}
      <p>{wording.madeHint}</p>
      {print !== null && <p className="small tone warning">{print}</p>}
      {leftOut.length > 0 && <p className="small tone warning">{wording.leftOut(leftOut)}</p>}
      {order.from !== null && table === null && moved.length === 0 && (
        <p className="quiet">{wording.nothingMoved}</p>
      )}
      {moved.length > 0 && (
        <>
          <p>{wording.moved(moved.length)}</p>
          <LongList className="stack points small moved" items={moved}>
            {({ before, after }, index) => (
              <li key={index}>
                <span className="unseen">{wording.from} </span>
                <del lang="id">{before}</del>
                <span className="unseen"> {wording.to} </span>
                <ins lang="id">{after}</ins>
              </li>
            )}
          </LongList>
        </>
      )}
      <Button onClick={onClose}>{wording.close}</Button>
    </>
  );
}
