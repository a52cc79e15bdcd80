import { createRoot } from "react-dom/client";
import { takeRibbon, showPane, startOffice } from "../excel/start";
import { explainLack, explainNotLoaded, pageElement } from "./page/page";
import { Pane } from "./Pane";
import { PaneBoundary } from "./parts/PaneBoundary";
import "./page/page.css";
import "./pane.css";
import "./features/results/results.css";
import { followSheet } from "./page/follow";
import { recalculateFromRibbon } from "./page/ribbon";
import { keepTabMoving } from "./page/tab-key";
import { openSession } from "./session/session";
import { paneWording } from "./wording/id/pane";

/** Starts the pane: waits for Excel, then shows the pane or says what Excel lacks. */
async function start(): Promise<void> {
  const started = await startOffice();
  if ("unsupported" in started) {
    explainLack(started.unsupported);
    return;
  }
  keepTabMoving();
  const session = openSession(started);
  takeRibbon(recalculateFromRibbon(session, showPane));
  void session.look();
  followSheet(session);
  createRoot(pageElement("pane")).render(
    <PaneBoundary message={paneWording.broken}>
      <Pane session={session} />
    </PaneBoundary>,
  );
}

/** A part of the pane that did not arrive is a matter of the network; everything else is a fault of ours. */
function explainFailedStart(error: unknown): void {
  if (!(error instanceof Error) || error.name !== "ChunkLoadError") throw error;
  explainNotLoaded();
}

void start().catch(explainFailedStart);
