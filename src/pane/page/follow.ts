import type { Session } from "../session/session";

/** How often the pane asks which sheet is open, in milliseconds, as long as somebody can see it. */
const PAUSE = 2_000;

/**
 * Lets the pane follow the sheet that is open: it asks Excel when it gets the focus and every two seconds while it is in
 * view. No handler is added in Excel for that, since on the desktop that empties its undo list (OfficeDev/office-js 2543).
 * @returns how to stop
 */
export function followSheet(session: Pick<Session, "follow">): () => void {
  const follow = (): void => {
    if (document.visibilityState === "visible") void session.follow();
  };
  const timer = setInterval(follow, PAUSE);
  window.addEventListener("focus", follow);
  document.addEventListener("visibilitychange", follow);
  return () => {
    clearInterval(timer);
    window.removeEventListener("focus", follow);
    document.removeEventListener("visibilitychange", follow);
  };
}
