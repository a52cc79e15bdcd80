import { createRoot } from "react-dom/client";
import { pageElement } from "../../../src/pane/page/page";
import { Pane } from "../../../src/pane/Pane";
import "../../../src/pane/page/page.css";
import "../../../src/pane/pane.css";
import "../../../src/pane/features/results/results.css";
import { openSession } from "../../../src/pane/session/session";
import { fakeGateway } from "../../pane/fake-gateway";
import { STATES, type GalleryState } from "./states";

/** Shows the real pane in the state that the address names, over a gateway whose answers are prepared. */
async function show(): Promise<void> {
  const state = Object.entries<GalleryState>(STATES).find(([name]) => name === location.hash.slice(1))?.[1];
  if (state === undefined) throw new Error(`No state is called "${location.hash}"`);
  const gateway = fakeGateway();
  gateway.nowUndoable(state.undoable ?? null);
  const session = openSession(gateway);
  createRoot(pageElement("pane")).render(<Pane session={session} />);
  await state.reach(gateway, session);
}

void show();
