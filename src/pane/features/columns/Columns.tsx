import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { ChosenColumns } from "../../../core/form/form";
import { POINTED, type PointedColumns, type ShownHeading } from "../../../core/form/layouts/pointing";
import { contained } from "../../../core/wording/contained";
import type { ColumnPointer, HeadingRead } from "../../../gateway/columns";
import type { Answer, Failure } from "../../../gateway/failure";
import { useWaiting, Waiting } from "../../parts/Waiting";
import { settled } from "../../session/settled";
import { useWording } from "../../wording/speech";
import { ColumnFields } from "./ColumnFields";
import { useColumnsWords } from "./words";

interface ColumnsProps {
  readonly pointer: ColumnPointer;
  /** Called when other columns count than before: the sheet is to be looked at again. */
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** "Ubah kolom": shows the heading of the open sheet and how its columns are read, and lets somebody point at others. */
export function Columns({ pointer, onKept, onClose }: ColumnsProps) {
  const wording = useColumnsWords();
  const { failureText } = useWording();
  const [read, setRead] = useState<HeadingRead | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [mistaken, setMistaken] = useState<"otherSheet" | "outside" | null>(null);
  const [isBusy, setBusy] = useState(true);
  const waited = useWaiting();

  const work = useCallback(async <T,>(asked: Promise<Answer<T>>, then: (value: T) => void): Promise<void> => {
    setBusy(true);
    setFailure(null);
    setMistaken(null);
    await settled(asked, (answer) => {
      setBusy(false);
      if (answer.ok) then(answer.value);
      else setFailure(answer.failure);
    });
  }, []);
  const look = useCallback(
    (isSelected: boolean) => void work(pointer.read(isSelected), setRead),
    [pointer, work],
  );
  useEffect(() => {
    look(false);
  }, [look]);

  async function take({ sheet, heading }: Shown): Promise<number | null> {
    let taken: number | null = null;
    await work(pointer.selected(), ({ sheetId, column }) => {
      if (sheetId !== sheet.id) setMistaken("otherSheet");
      else if (heading.columns.some((one) => one.column === column)) taken = column;
      else setMistaken("outside");
    });
    return taken;
  }

  function keep({ sheet, heading: { rows, print } }: Shown, columns: PointedColumns): void {
    void work(pointer.keep({ sheet, rows, print, columns }, waited.control()), onKept).then(waited.end);
  }

  const heading = read?.heading ?? null;
  const shown = read === null || heading === null ? null : { sheet: read.sheet, heading };
  return (
    <div className="stack">
      <p className="quiet">{wording.lead}</p>
      {read === null && isBusy && <p role="status">{wording.looking}</p>}
      {read !== null && (
        <p>
          {shown === null
            ? wording.noHeading
            : wording.headingIn(
                contained(shown.sheet.name),
                shown.heading.rows.top + 1,
                shown.heading.rows.bottom + 1,
              )}
        </p>
      )}
      <div className="line">
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            look(true);
          }}
        >
          {wording.headingFromCell}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            look(false);
          }}
        >
          {wording.readAgain}
        </Button>
      </div>
      {shown !== null && (
        <ColumnFields
          key={`${shown.heading.print} ${JSON.stringify(shown.heading.read)}`}
          heading={shown.heading}
          isBusy={isBusy}
          onTake={() => take(shown)}
          onKeep={(columns) => {
            keep(shown, columns);
          }}
          onCancel={onClose}
        />
      )}
      <Waiting stop={waited.stop} />
      <div role="alert">
        {failure !== null && <p className="small tone bad">{failureText(failure)}</p>}
        {mistaken === "outside" && <p className="small tone bad">{wording.outside}</p>}
        {mistaken === "otherSheet" && (
          <p className="small tone bad">{wording.otherSheet(contained(read?.sheet.name ?? ""))}</p>
        )}
      </div>
      {read !== null && read.kept.length > 0 && (
        <KeptColumns
          {...read}
          isBusy={isBusy}
          onWithdraw={(heading) => {
            void work(pointer.withdraw(heading, waited.control()), onKept).then(waited.end);
          }}
        />
      )}
    </div>
  );
}

interface Shown extends Pick<HeadingRead, "sheet"> {
  readonly heading: ShownHeading;
}

interface KeptColumnsProps extends Pick<HeadingRead, "kept" | "used"> {
  readonly isBusy: boolean;
  readonly onWithdraw: (heading: string) => void;
}

/** What people have pointed at in this workbook, each with the way to take it back. */
function KeptColumns({ kept, used, isBusy, onWithdraw }: KeptColumnsProps) {
  const wording = useColumnsWords();
  const named = ({ columns }: ChosenColumns): string =>
    POINTED.flatMap((field) => {
      const name = columns[field];
      return name === undefined ? [] : [wording.savedColumn(field, name.text.replaceAll("\n", " "))];
    }).join(" · ");
  return (
    <section className="stack">
      <h3>{wording.saved}</h3>
      <ul className="rows">
        {kept.map((chosen) => (
          <li key={chosen.heading} className="saved stack">
            <p lang="id">{contained(named(chosen))}</p>
            {chosen.heading === used && <p className="quiet">{wording.used}</p>}
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                onWithdraw(chosen.heading);
              }}
            >
              {wording.withdraw}
              <span className="unseen" lang="id">
                : {contained(named(chosen))}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
