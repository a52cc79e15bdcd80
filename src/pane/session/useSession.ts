import { useSyncExternalStore } from "react";
import type { Session } from "./session";
import type { PaneState } from "../state";

/** The state of a session, followed as it changes (also when the ribbon starts a run). */
export function useSession(session: Session): PaneState {
  return useSyncExternalStore(session.watch, session.read);
}
