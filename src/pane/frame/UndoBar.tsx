import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import type { Session } from "../session/session";
import type { PaneState, TakenBack } from "../state";
import { useQuestionWords } from "../features/question/words";
import { LeftOut } from "../parts/LeftOut";
import { Notice } from "../parts/Notice";
import { useWording } from "../wording/speech";
import type { Undoable } from "../../gateway/run";
import { useTakenFocus } from "../parts/focus";

interface UndoBarProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** Offers to take the last run back, also one of an earlier day; and says what came of it. */
export function UndoBar({ session, state }: UndoBarProps) {
  const undoable = useSyncExternalStore(session.watch, session.readUndoable);
  const busy = state.kind === "working";
  return (
    <>
      {undoable !== null && <Offer undoable={undoable} busy={busy} onUndo={() => void session.undo()} />}
      {state.kind === "undone" && (
        <UndoneMessage taken={state} isAlone={state.run === null} onForget={() => void session.forget()} />
      )}
    </>
  );
}

interface OfferProps {
  readonly undoable: Undoable;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** The button says what it takes back; below a message that has said so already, it is short. */
function Offer({ undoable, busy, onUndo }: OfferProps) {
  const wording = useWording();
  const { sheet, cells, interrupted } = undoable;
  const button = (
    <Button
      size="small"
      appearance={interrupted ? "secondary" : "subtle"}
      icon={<ArrowUndoRegular />}
      title={wording.undoHint(cells, sheet)}
      disabledFocusable={busy}
      onClick={onUndo}
    >
      {interrupted ? wording.undo : wording.undoThat(sheet, cells)}
    </Button>
  );
  if (!interrupted) return <div className="undo">{button}</div>;
  return (
    <Notice kind="warning" title={wording.interruptedTitle} action={button}>
      <p>{wording.interrupted(sheet)}</p>
    </Notice>
  );
}

interface UndoneMessageProps {
  readonly taken: TakenBack;
  /** Whether nothing below says what to do next. */
  readonly isAlone: boolean;
  readonly onForget: () => void;
}

/** Takes the focus, because the button that had it is gone; that also reads it out. */
function UndoneMessage({ taken: { undone, at, answers }, isAlone, onForget }: UndoneMessageProps) {
  const wording = useWording();
  const { withdraw } = useQuestionWords();
  const message = useTakenFocus<HTMLDivElement>(undone);
  const { restored, kept, leftOut, sheet } = undone;
  const time = at?.toLocaleTimeString(wording.locale, { hour: "2-digit", minute: "2-digit" }) ?? null;
  return (
    <div ref={message} tabIndex={-1} className="card stack good">
      <p className="strong">{wording.undone(sheet, time, restored.length)}</p>
      {kept.length > 0 && <p>{wording.keptBack(kept)}</p>}
      <LeftOut sentences={leftOut.map((extra) => wording.notBroughtBack[extra])} />
      {answers.length > 0 && (
        <>
          <p>{wording.answersKept(answers.length)}</p>
          <Button size="small" onClick={onForget}>
            {withdraw}
          </Button>
        </>
      )}
      {isAlone && <p className="quiet">{wording.afterUndo}</p>}
    </div>
  );
}
