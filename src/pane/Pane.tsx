import { FluentProvider } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Run } from "../excel/gateway";
import { ActionBar } from "./ActionBar";
import type { RunActions } from "./actions";
import { Announcer } from "./Announcer";
import { FailureMessage } from "./FailureMessage";
import { FirstScreen } from "./FirstScreen";
import { NoFormScreen } from "./NoFormScreen";
import { PaneFoot } from "./PaneFoot";
import { RunView } from "./RunView";
import type { Session } from "./session";
import { lastRun, type PaneState } from "./state";
import { THEMES } from "./theme";
import { UndoBar } from "./UndoBar";
import { useColorScheme } from "./useColorScheme";
import { useSession } from "./useSession";
import { wording } from "./wording";

/** The whole task pane over one session. */
export function Pane({ session }: { readonly session: Session }) {
  const state = useSession(session);
  const working = state.kind === "working" ? state : null;
  return (
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
          <div aria-busy={working !== null}>
            <Content state={state} session={session} />
          </div>
        </main>
        <PaneFoot />
      </div>
    </FluentProvider>
  );
}

interface ContentProps {
  readonly state: PaneState;
  readonly session: Session;
}

function Content({ state, session }: ContentProps) {
  const run = lastRun(state);
  const retry = () => void session.retry();
  if (state.kind === "failed" && state.failure.code === "no-form") {
    return <NoFormScreen message={state.failure.message} onRetry={retry} />;
  }
  return (
    <>
      {state.kind === "failed" && (
        <FailureMessage failure={state.failure} listBelow={run !== null} onRetry={retry} />
      )}
      {run === null ? <FirstScreen /> : <LastRun run={run} session={session} />}
    </>
  );
}

function LastRun({ run, session }: { readonly run: Run; readonly session: Session }) {
  const { sheet } = run;
  const actions: RunActions = useMemo(
    () => ({
      goTo: (cell) => void session.goTo(sheet, cell),
      answer: (formula, answer) => void session.answer(formula, answer),
      withdraw: (formula) => void session.withdraw(formula),
    }),
    [session, sheet],
  );
  return <RunView run={run} actions={actions} />;
}
