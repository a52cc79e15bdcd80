import { address } from "../core/grid/address";
import type { Position } from "../core/grid/grid";
import type { Note, Outcome } from "../core/outcome/outcome";
import { placeToLook } from "./overview";
import { showResult } from "./show-value";
import { StatusIcon } from "./StatusIcon";
import { wording } from "./wording";

interface IndicatorRowProps {
  readonly outcome: Outcome;
  readonly onGo: (cell: Position) => void;
}

/** One indicator: its result, or why there is none. The row and each of its notes lead to their cells. */
export function IndicatorRow({ outcome, onGo }: IndicatorRowProps) {
  const { indicator, status, result, notes } = outcome;
  const place = placeToLook(outcome);
  return (
    <li className={`row ${status}`}>
      <button
        type="button"
        className="jump row-main"
        onClick={() => {
          onGo(place);
        }}
      >
        <StatusIcon status={status} />
        <span className="row-text">
          <span className="row-name">{indicator.indicator || indicator.name || wording.unnamed}</span>
          <span className={result === null ? "row-status" : "unseen"}>{wording.status(status)}</span>
        </span>
        {result !== null && <span className="row-result">{showResult(result)}</span>}
        <span className="unseen">{wording.goTo(address(place))}</span>
      </button>
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note, index) => (
            <NoteLine key={index} note={note} onGo={onGo} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface NoteLineProps {
  readonly note: Note;
  readonly onGo: (cell: Position) => void;
}

function NoteLine({ note, onGo }: NoteLineProps) {
  const { cell, message, severity } = note;
  const text = (
    <span className="note-text">
      <span className="unseen">{wording.severity(severity)}: </span>
      {message}
    </span>
  );
  if (cell === null) return <li className={`note ${severity}`}>{text}</li>;
  return (
    <li>
      <button
        type="button"
        className={`jump note ${severity}`}
        onClick={() => {
          onGo(cell);
        }}
      >
        {text}
        {!mentions(message, address(cell)) && <span className="address">{address(cell)}</span>}
      </button>
    </li>
  );
}

/** Whether a message already names the cell, so that it need not be named again beside it. */
function mentions(message: string, cell: string): boolean {
  return message.split(/[^A-Z0-9]+/).includes(cell);
}
