import type { ComponentProps } from "react";
import { createRoot } from "react-dom/client";
import type { Gateway } from "../gateway/gateway";
import { Pane } from "./Pane";
import { PaneBoundary } from "./parts/PaneBoundary";
import "./page/page.css";
import "./pane.css";
import "./features/results/results.css";
import { openSession, type Session } from "./session/session";
import { paneWording } from "./wording/id/pane";

/** The pane as it stands in a page. */
export interface MountedPane {
  readonly session: Session;
  readonly unmount: () => void;
}

/** Puts the pane into an element of the page, over a gateway, and lets it look at the sheet. */
export function mountPane(
  place: HTMLElement,
  gateway: Gateway,
  kind: Pick<ComponentProps<typeof Pane>, "tools" | "isPart"> = {},
): MountedPane {
  const session = openSession(gateway);
  void session.look();
  const root = createRoot(place);
  root.render(
    <PaneBoundary message={paneWording.broken}>
      <Pane session={session} {...kind} />
    </PaneBoundary>,
  );
  return {
    session,
    unmount: () => {
      root.unmount();
    },
  };
}
