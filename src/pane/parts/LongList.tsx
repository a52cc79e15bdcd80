import { Button } from "@fluentui/react-components";
import { startTransition, useEffect, useRef, useState, type ReactNode } from "react";
import { useWording } from "../wording/speech";

/** A list is drawn up to here; more of it when somebody asks. */
export const FIRST_SHOWN = 50;
const SHOWN_MORE = 200;

/** So many are drawn at once, and the rest of those that are shown while nothing else waits. */
const DRAWN_AT_ONCE = 10;

interface LongListProps<T> {
  readonly className: string;
  readonly items: readonly T[];
  /** Draws one item as a list item with its key. */
  readonly children: (item: T, index: number) => ReactNode;
}

/**
 * A list that stays quick with ten thousand items: it draws the first of them, and more on request. The keyboard then
 * goes on at the first of the new ones.
 */
export function LongList<T>({ className, items, children }: LongListProps<T>) {
  const wording = useWording();
  const [shown, setShown] = useState(FIRST_SHOWN);
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE);
  const [goOnAt, setGoOnAt] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (goOnAt !== null)
      list.current?.children[goOnAt]?.querySelector<HTMLElement>("button:not([tabindex]), input")?.focus();
  }, [goOnAt, drawn]);
  const left = items.length - shown;
  const isDrawn = drawn >= Math.min(shown, items.length);
  useEffect(() => {
    if (isDrawn) return;
    startTransition(() => {
      setDrawn(shown);
    });
  }, [isDrawn, shown]);
  return (
    <>
      <ul className={className} ref={list}>
        {items.slice(0, Math.min(shown, drawn)).map(children)}
      </ul>
      {left > 0 && (
        <Button
          appearance="subtle"
          onClick={() => {
            setGoOnAt(shown);
            setShown(shown + SHOWN_MORE);
          }}
        >
          {wording.showMore(Math.min(left, SHOWN_MORE), left)}
        </Button>
      )}
    </>
  );
}
