import { Button } from "@fluentui/react-components";
import { LongList } from "../../parts/LongList";
import { useNewSheetWords } from "../../parts/new-sheet-words";
import { useNewFormWords } from "./words";
import type { FormOrder, MadeForm } from "../../../gateway/new-sheets";

interface NewFormMadeProps {
  readonly order: FormOrder;
  readonly made: MadeForm;
  readonly onClose: () => void;
}

/** What was done for a new form beside what is to be seen in the sheet: years moved on, columns and settings left out. */
export function NewFormMade({ order, made, onClose }: NewFormMadeProps) {
  const wording = useNewFormWords();
  const { moved, leftOut, printing } = made;
  const newSheet = useNewSheetWords();
  const print = newSheet.printing(printing, order.paper);
  return (
    <>
      <p>{wording.madeHint}</p>
      {print !== null && <p className="small tone warning">{print}</p>}
      {leftOut.length > 0 && <p className="small tone warning">{wording.leftOut(leftOut)}</p>}
      {order.from !== null && moved.length === 0 && <p className="quiet">{wording.nothingMoved}</p>}
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
