import type { Session } from "../session/session";

/** How often the pane asks which sheet is open, in milliseconds, as long as somebody can see it. */
const PAUSE = 2_000;
/** How long after the pane got the focus it asks: a click on one of its buttons gives it the focus, too, and goes first. */
const AFTER_FOCUS = 500;

/**
 * Lets the pane follow the sheet that is open: it asks Excel when it gets the focus and every two seconds while it is in
 * view. No handler is added in Excel for that, since on the desktop that empties its undo list (OfficeDev/office-js 2543).
 * @returns how to stop
 */
export function followSheet(session: Pick<Session, "follow">): () => void {
  const follow = (): void => {
    if (document.visibilityState === "visible") void session.follow();
  };
  let focused: ReturnType<typeof setTimeout> | undefined;
  const onFocus = (): void => {
    clearTimeout(focused);
    focused = setTimeout(follow, AFTER_FOCUS);
  };
  const timer = setInterval(follow, PAUSE);
  window.addEventListener("focus", onFocus);
  document.addEventListener("visibilitychange", follow);
  return () => {
    clearInterval(timer);
    clearTimeout(focused);
    window.removeEventListener("focus", onFocus);
    document.removeEventListener("visibilitychange", follow);
  };
}
