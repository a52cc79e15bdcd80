import { address } from "../../../core/grid/address";
import type { CellValue } from "../../../core/grid/grid";
import type { CellWrite } from "../../../core/plan/plan";
import type { RunActions } from "../../session/actions";
import { LongList } from "../../parts/LongList";
import { showContent } from "../../wording/show-value";
import { useWording } from "../../wording/speech";
import type { Run } from "../../../gateway/run";

interface ChangeListProps {
  readonly run: Run;
  readonly onGo: RunActions["goTo"];
}

/** What a run would change: each cell with what it holds now and what it would hold. */
export function ChangeList({ run, onGo }: ChangeListProps) {
  const wording = useWording();
  const { writes } = run.plan;
  return (
    <section className="card stack">
      <h2>{wording.checkTitle}</h2>
      <p>{wording.willChange(writes.length)}</p>
      {writes.length > 0 && (
        <>
          <p className="quiet">{wording.nothingWritten}</p>
          <LongList className="changes" items={writes}>
            {(write) => <Change key={address(write.cell)} write={write} onGo={onGo} />}
          </LongList>
        </>
      )}
    </section>
  );
}

interface ChangeProps {
  readonly write: CellWrite;
  readonly onGo: RunActions["goTo"];
}

function Change({ write, onGo }: ChangeProps) {
  const wording = useWording();
  const { cell, before, after } = write;
  return (
    <li>
      <button
        type="button"
        className="jump beside"
        onClick={({ currentTarget }) => {
          onGo(cell, currentTarget);
        }}
      >
        <span className="address">{address(cell)}</span>
        <span className="grow">
          <span className="unseen">{wording.from} </span>
          <del lang={languageOf(before.content)}>
            {showContent(before.content, before.numberFormat, wording)}
          </del>
          <span aria-hidden="true"> → </span>
          <span className="unseen"> {wording.to} </span>
          <ins lang={languageOf(after.content)}>
            {showContent(after.content, after.numberFormat ?? before.numberFormat, wording)}
          </ins>
        </span>
      </button>
    </li>
  );
}

/** Texts of the sheet are Indonesian whatever the pane speaks; numbers and the word for an empty cell are the pane's. */
function languageOf(content: CellValue): "id" | undefined {
  return typeof content === "string" && content !== "" ? "id" : undefined;
}
