import { takeRibbon, showPane, startOffice } from "../excel/start";
import { explainLack, explainNotLoaded, pageElement } from "./page/page";
import { mountPane } from "./mount";
import { followSheet } from "./page/follow";
import { recalculateFromRibbon } from "./page/ribbon";
import { keepTabMoving } from "./page/tab-key";
import { lateGateway } from "../gateway/late-gateway";

/** Shows the pane, which can be used at once; what is asked of it waits for Excel. Where Excel lacks something, that is said instead. */
async function start(): Promise<void> {
  const starting = startOffice();
  const { gateway, arrive } = lateGateway();
  const { session } = mountPane(pageElement("pane"), gateway);
  const started = await starting;
  if ("unsupported" in started) {
    explainLack(started.unsupported);
    return;
  }
  arrive(started);
  keepTabMoving();
  takeRibbon(recalculateFromRibbon(session, showPane));
  followSheet(session);
}

/** A part of the pane that did not arrive is a matter of the network; everything else is a fault of ours. */
function explainFailedStart(error: unknown): void {
  if (!(error instanceof Error) || error.name !== "ChunkLoadError") throw error;
  explainNotLoaded();
}

void start().catch(explainFailedStart);
