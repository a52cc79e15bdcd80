import { createRoot } from "react-dom/client";
import { associateRibbon, showPane, startOffice } from "../excel/start";
import { explainLack, pageElement } from "./page";
import { Pane } from "./Pane";
import { PaneBoundary } from "./PaneBoundary";
import "./page.css";
import "./pane.css";
import "./rows.css";
import { recalculateFromRibbon } from "./ribbon";
import { openSession } from "./session";

/** Starts the pane: waits for Excel, then shows the pane or says what Excel lacks. */
async function start(): Promise<void> {
  const started = await startOffice();
  if ("unsupported" in started) {
    explainLack(started.unsupported);
    return;
  }
  const session = openSession(started);
  associateRibbon("recalculate", recalculateFromRibbon(session, showPane));
  createRoot(pageElement("pane")).render(
    <PaneBoundary>
      <Pane session={session} />
    </PaneBoundary>,
  );
}

void start();
