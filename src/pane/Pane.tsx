import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { FormulaAnswer } from "../core/answers/answer";
import type { Indicator } from "../core/form/form";
import { warningName } from "../core/plan/reviewed";
import { cellAt, type Position } from "../core/grid/grid";
import { ActionBar } from "./frame/ActionBar";
import type { RunActions } from "./session/actions";
import { Announcer } from "./frame/Announcer";
import { FailureMessage } from "./parts/FailureMessage";
import { FirstScreen, LookingScreen } from "./frame/FirstScreen";
import { NoFormScreen } from "./frame/NoFormScreen";
import { PaneBoundary } from "./parts/PaneBoundary";
import { PaneHeader } from "./frame/PaneHeader";
import { ToolPage } from "./frame/ToolPage";
import { newFormTool } from "./features/new-form/tool";
import { NextStep } from "./features/next-step/NextStep";
import type { PageTool } from "./features/tool";
import { TOOLS } from "./features/tools";
import { askInList } from "./features/results/ask-in-list";
import { RunView } from "./features/results/RunView";
import { summaryTool } from "./features/summary/tool";
import type { Session } from "./session/session";
import { lastRun, shownRun, type PaneState, type ShownRun } from "./state";
import { THEMES } from "./page/theme";
import { UndoBar } from "./frame/UndoBar";
import { useColorScheme } from "./page/useColorScheme";
import { useSession } from "./session/useSession";
import { Speaking, useWording } from "./wording/speech";
import { takeFocus } from "./parts/focus";

/** The whole task pane over one session, in the language that the person wants. */
export function Pane({ session }: { readonly session: Session }) {
  const language = useSyncExternalStore(session.watch, session.readLanguage);
  return (
    <Speaking language={language}>
      <SpokenPane session={session} />
    </Speaking>
  );
}

/** The tool that is open, and what the pane showed when it was asked for. */
interface AskedTool {
  readonly tool: PageTool;
  readonly over: PaneState;
}

function SpokenPane({ session }: { readonly session: Session }) {
  const wording = useWording();
  const state = useSession(session);
  const working = state.kind === "working" ? state : null;
  const [asked, setAsked] = useState<AskedTool | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const choose = (tool: PageTool): void => {
    setAsked({ tool, over: state });
  };
  // Not by the state that is drawn: a quick run is over before one is.
  useEffect(
    () =>
      session.watch(() => {
        if (isRunAskedFor(session.read())) setAsked(null);
      }),
    [session],
  );
  return (
    <PaneBoundary message={wording.broken}>
      <FluentProvider theme={THEMES[useColorScheme()]} className="provider">
        <div className="pane">
          <PaneHeader run={shownRun(state)} menu={{ tools: TOOLS, onChoose: choose, place: menu }} />
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
            {asked !== null && (
              <>
                {state !== asked.over && <FailedMeanwhile state={state} session={session} />}
                <ToolPage
                  key={asked.tool.id}
                  tool={asked.tool}
                  asked={asked}
                  session={session}
                  onClose={() => {
                    setAsked(null);
                    menu.current?.querySelector("button")?.focus();
                  }}
                />
              </>
            )}
            <div hidden={asked !== null} aria-busy={working !== null || state.kind === "looking"}>
              <Content
                state={state}
                session={session}
                onNewForm={() => {
                  choose(newFormTool);
                }}
                onSummary={() => {
                  choose(summaryTool);
                }}
              />
            </div>
          </main>
        </div>
      </FluentProvider>
    </PaneBoundary>
  );
}

/** Whether somebody has just asked for a run, here or on the ribbon: its results are what is to be seen then. */
function isRunAskedFor(state: PaneState): boolean {
  return state.kind === "working" && (state.task.kind === "recalculate" || state.task.kind === "check");
}

/** What a tool asked for and did not get, as a jump to another sheet; the first look is no matter of a tool. */
function FailedMeanwhile({ state, session }: { readonly state: PaneState; readonly session: Session }) {
  if (state.kind !== "failed" || state.task.kind === "look") return null;
  return <FailureMessage failure={state.failure} listBelow={false} onRetry={() => void session.retry()} />;
}

interface ContentProps {
  readonly state: PaneState;
  readonly session: Session;
  readonly onNewForm: () => void;
  readonly onSummary: () => void;
}

function Content({ state, session, onNewForm, onSummary }: ContentProps) {
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
          findForms={session.tools.findForms}
          onGo={(sheet) => void session.goToSheet(sheet)}
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
        <FailureMessage failure={state.failure} listBelow={run?.written === true} onRetry={retry} />
      )}
      {run !== null && <LastRun run={run} session={session} onSummary={onSummary} />}
      {run === null && (state.kind === "fresh" || state.kind === "working") && <FirstScreen />}
    </>
  );
}

interface LastRunProps {
  readonly run: ShownRun;
  readonly session: Session;
  readonly onSummary: () => void;
}

/** What came of the last run. Where an answer takes away the row that had the focus, the list gets it. */
function LastRun({ run, session, onSummary }: LastRunProps) {
  const wording = useWording();
  const { sheet: name, sheetId: id, grid, form } = run;
  const list = useRef<HTMLDivElement>(null);
  const goTo = (cell: Position): void => void session.goTo({ id, name }, cell);
  const actions: RunActions = useMemo(() => {
    const thenKeepFocus = async (decided: Promise<void>): Promise<void> => {
      await decided;
      if (document.activeElement === document.body) takeFocus(list.current);
    };
    const answer = async ({ formula, place }: Indicator, given: FormulaAnswer): Promise<void> => {
      await session.answer(id, [{ formula, answer: given }]);
      if (given.kind === "manual" && session.read().kind === "done") await session.goTo({ id, name }, place);
    };
    return {
      goTo: (cell) => void session.goTo({ id, name }, cell),
      fill: (input, value) => session.fill({ sheet: { id, name }, input, value }),
      answer: (indicator, given) => void thenKeepFocus(answer(indicator, given)),
      answerAll: (answers) => void thenKeepFocus(session.answer(id, answers)),
      withdraw: (formula) => void thenKeepFocus(session.withdraw(id, formula)),
      review: (outcome, note, isReviewed) =>
        void thenKeepFocus(session.review(warningName({ sheetId: id, form }, outcome, note), isReviewed)),
      replace: (cell) => {
        const { formula } = cellAt(grid, cell.row, cell.column);
        if (formula !== null) void thenKeepFocus(session.replace(id, { cell, formula }));
      },
    };
  }, [session, id, name, grid, form]);
  return (
    <div ref={list} tabIndex={-1} className="results" role="region" aria-label={wording.results}>
      <NextStep
        run={run}
        onGo={goTo}
        onAsk={(place) => {
          if (list.current === null || !askInList(list.current, place)) goTo(place);
        }}
        onSummary={onSummary}
      />
      <RunView run={run} actions={actions} />
    </div>
  );
}
