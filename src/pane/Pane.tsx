import { useFocusVisible } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { takeFocus } from "./parts/focus";
import { ActionBar } from "./frame/ActionBar";
import { Announcer } from "./frame/Announcer";
import { FailureMessage } from "./parts/FailureMessage";
import { FirstScreen, LookingScreen } from "./frame/FirstScreen";
import { NoFormScreen } from "./frame/NoFormScreen";
import { PaneBoundary } from "./parts/PaneBoundary";
import { soon } from "./parts/soon";
import { PaneHeader } from "./frame/PaneHeader";
import { ToolPage } from "./frame/ToolPage";
import { columnsTool } from "./features/columns/tool";
import { newFormTool } from "./features/new-form/tool";
import type { PageTool, Tool } from "./features/tool";
import { TOOLS } from "./features/tools";
import { summaryTool } from "./features/summary/tool";
import type { Session } from "./session/session";
import { lastRun, type PaneState } from "./state";
import { UndoBar } from "./frame/UndoBar";
import { useSession } from "./session/useSession";
import { Speaking, useWording } from "./wording/speech";

/** What came of a run comes beside the half of the add-in that calculates it. */
const LastRun = soon(
  async () => (await import(/* webpackChunkName: "rest" */ "./frame/LastRun")).LastRun,
  <LookingScreen />,
);

interface PaneProps {
  readonly session: Session;
  /** What the menu offers; all there is unless told otherwise. */
  readonly tools?: readonly Tool[];
  /** Whether the pane is a part of a page that has its main content elsewhere, too. */
  readonly isPart?: boolean;
}

/** The whole task pane over one session, in the language that the person wants. */
export function Pane({ session, tools = TOOLS, isPart = false }: PaneProps) {
  const language = useSyncExternalStore(session.watch, session.readLanguage);
  return (
    <Speaking language={language}>
      <SpokenPane session={session} tools={tools} isPart={isPart} />
    </Speaking>
  );
}

/** The tool that is open, and what the pane showed when it was asked for. */
interface AskedTool {
  readonly tool: PageTool;
  readonly over: PaneState;
}

function SpokenPane({ session, tools, isPart }: Required<PaneProps>) {
  const Main = isPart ? "div" : "main";
  const wording = useWording();
  const state = useSession(session);
  const working = state.kind === "working" ? state : null;
  const [asked, setAsked] = useState<AskedTool | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  // All that is left of Fluent's provider: the tokens stand in the page's style sheet, which is made of theme.ts.
  const frame = useFocusVisible<HTMLDivElement>() as RefObject<HTMLDivElement>;
  const opener = useRef<Element | null>(null);
  const choose = (tool: PageTool): void => {
    opener.current = document.activeElement;
    setAsked({ tool, over: state });
  };
  const pointColumns = (): void => {
    choose(columnsTool);
  };
  const [closed, setClosed] = useState(0);
  useEffect(() => {
    const back = opener.current;
    const isThere = back instanceof HTMLElement && back.isConnected && back.closest("[hidden]") === null;
    if (closed > 0)
      takeFocus(isThere && back !== document.body ? back : menu.current?.querySelector("button"));
  }, [closed]);
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
      <div className="fluent" ref={frame}>
        <div className="pane">
          <PaneHeader
            state={state}
            menu={{ tools, onChoose: choose, place: menu }}
            onColumns={pointColumns}
          />
          <Main className="pane-main">
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
                    setClosed(closed + 1);
                  }}
                />
              </>
            )}
            <div hidden={asked !== null} aria-busy={working !== null || state.kind === "looking"}>
              <Content
                state={state}
                session={session}
                onColumns={pointColumns}
                onNewForm={() => {
                  choose(newFormTool);
                }}
                onSummary={() => {
                  choose(summaryTool);
                }}
              />
            </div>
          </Main>
        </div>
      </div>
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
  readonly onColumns: () => void;
  readonly onNewForm: () => void;
  readonly onSummary: () => void;
}

function Content({ state, session, onColumns, onNewForm, onSummary }: ContentProps) {
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
          maker={session.tools.newForm}
          onGo={(sheet) => void session.goToSheet(sheet)}
          onRetry={retry}
          onNewForm={onNewForm}
          onColumns={onColumns}
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
      {run !== null && (
        <LastRun
          run={run}
          session={session}
          onColumns={onColumns}
          onSummary={onSummary}
          hasStep={state.kind !== "failed"}
        />
      )}
      {run === null && (state.kind === "fresh" || state.kind === "working") && <FirstScreen />}
    </>
  );
}
