import { FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { cellAt } from "../core/grid/grid";
import { USUAL } from "../core/plan/preferences";
import { ActionBar } from "./frame/ActionBar";
import type { RunActions } from "./session/actions";
import { Announcer } from "./frame/Announcer";
import { FailureMessage } from "./parts/FailureMessage";
import { FirstScreen, LookingScreen } from "./frame/FirstScreen";
import { NoFormScreen } from "./frame/NoFormScreen";
import { PaneBoundary } from "./parts/PaneBoundary";
import { PaneFoot } from "./frame/PaneFoot";
import { RunView } from "./features/results/RunView";
import type { Session } from "./session/session";
import { lastRun, type PaneState, type ShownRun } from "./state";
import { THEMES } from "./page/theme";
import { UndoBar } from "./frame/UndoBar";
import { useColorScheme } from "./page/useColorScheme";
import { useSession } from "./session/useSession";
import { Speaking, useWording } from "./wording/speech";

/** Rarely needed, so it is loaded when somebody asks for it. */
const NewForm = lazy(async () => ({ default: (await import("./features/new-form/NewForm")).NewForm }));

/** The whole task pane over one session, in the language that the workbook wants. */
export function Pane({ session }: { readonly session: Session }) {
  const choices = useSyncExternalStore(session.watch, session.readChoices);
  return (
    <Speaking language={choices?.preferences.language ?? USUAL.language}>
      <SpokenPane session={session} />
    </Speaking>
  );
}

function SpokenPane({ session }: { readonly session: Session }) {
  const wording = useWording();
  const state = useSession(session);
  const working = state.kind === "working" ? state : null;
  /** How often a new form was asked for since the last one was done with; 0 is not at all. */
  const [formAsked, setFormAsked] = useState(0);
  const newFormButton = useRef<HTMLButtonElement>(null);
  const newForm = (): void => {
    setFormAsked((times) => times + 1);
  };
  return (
    <PaneBoundary message={wording.broken}>
      <FluentProvider theme={THEMES[useColorScheme()]} className="provider">
        <div className="pane">
          <header className="head">
            <h1 className="title">{wording.title}</h1>
            <p className="subtitle">{wording.subtitle}</p>
          </header>
          <main>
            <ActionBar
              working={working}
              onRecalculate={() => void session.recalculate()}
              onCheck={() => void session.check()}
              onStop={() => {
                session.stop();
              }}
            />
            <UndoBar session={session} state={state} />
            <Announcer state={state} />
            {formAsked > 0 && (
              <PaneBoundary message={wording.notLoaded}>
                <Suspense fallback={<p className="hint">{wording.loading}</p>}>
                  <NewForm
                    maker={session.tools.newForm}
                    asked={formAsked}
                    onMade={() => void session.look()}
                    onClose={() => {
                      setFormAsked(0);
                      newFormButton.current?.focus();
                    }}
                  />
                </Suspense>
              </PaneBoundary>
            )}
            <div aria-busy={working !== null || state.kind === "looking"}>
              <Content state={state} session={session} onNewForm={newForm} />
            </div>
          </main>
          <PaneFoot session={session} onNewForm={newForm} newFormButton={newFormButton} />
        </div>
      </FluentProvider>
    </PaneBoundary>
  );
}

interface ContentProps {
  readonly state: PaneState;
  readonly session: Session;
  readonly onNewForm: () => void;
}

function Content({ state, session, onNewForm }: ContentProps) {
  const wording = useWording();
  const run = lastRun(state);
  const retry = () => void session.retry();
  if (state.kind === "looking") return <LookingScreen />;
  if (state.kind === "failed") {
    const { failure, task } = state;
    const wasAsked = task.kind !== "look";
    if (failure.code === "no-form") {
      return (
        <NoFormScreen
          message={wording.failureText(failure)}
          wasAsked={wasAsked}
          onRetry={retry}
          onNewForm={onNewForm}
        />
      );
    }
    if (!wasAsked) return <FirstScreen unread={wording.failureText(failure)} />;
  }
  return (
    <>
      {state.kind === "failed" && (
        <FailureMessage failure={state.failure} listBelow={run !== null} onRetry={retry} />
      )}
      {run !== null && <LastRun run={run} session={session} />}
      {run === null && (state.kind === "fresh" || state.kind === "working") && <FirstScreen />}
    </>
  );
}

/** What came of the last run. Where an answer takes away the row that had the focus, the list gets it. */
function LastRun({ run, session }: { readonly run: ShownRun; readonly session: Session }) {
  const wording = useWording();
  const { sheet: name, sheetId: id, grid } = run;
  const list = useRef<HTMLDivElement>(null);
  const actions: RunActions = useMemo(() => {
    const thenKeepFocus = async (decided: Promise<void>): Promise<void> => {
      await decided;
      if (document.activeElement === document.body) list.current?.focus();
    };
    return {
      goTo: (cell) => void session.goTo({ id, name }, cell),
      answer: (formula, answer) => void thenKeepFocus(session.answer(id, formula, answer)),
      withdraw: (formula) => void thenKeepFocus(session.withdraw(id, formula)),
      replace: (cell) => {
        const { formula } = cellAt(grid, cell.row, cell.column);
        if (formula !== null) void thenKeepFocus(session.replace(id, { cell, formula }));
      },
    };
  }, [session, id, name, grid]);
  return (
    <div ref={list} tabIndex={-1} className="results" role="region" aria-label={wording.results}>
      <RunView run={run} actions={actions} />
    </div>
  );
}
