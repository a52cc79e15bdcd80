import { Button } from "@fluentui/react-components";
import { address } from "../../../core/grid/address";
import type { Position } from "../../../core/grid/grid";
import { useWording } from "../../wording/speech";

/** A cell that the list led to, the element that it was reached from, and the next point to look at, if there is one. */
export interface Jump {
  readonly cell: Position;
  readonly from: HTMLElement;
  readonly next: HTMLElement | null;
}

/** The jump to a cell from an element of the list. The next point is the first one drawn below it. */
export function jumpTo(cell: Position, from: HTMLElement): Jump {
  const points = from.closest("[data-list]")?.querySelectorAll<HTMLElement>("[data-point]") ?? [];
  const follows = (point: HTMLElement): boolean =>
    (from.compareDocumentPosition(point) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return { cell, from, next: [...points].find(follows) ?? null };
}

/** Says which cell was opened, and leads back to the place in the list, or on to the next point. */
export function JumpBar({ jump: { cell, from, next } }: { readonly jump: Jump }) {
  const wording = useWording();
  return (
    <div className="jump-bar line">
      <p className="quiet grow" aria-live="polite">
        {wording.jumped(address(cell))}
      </p>
      <div className="line">
        <Button
          size="small"
          onClick={() => {
            from.focus();
          }}
        >
          {wording.backToList}
        </Button>
        <Button
          size="small"
          disabledFocusable={next === null}
          onClick={() => {
            next?.focus();
            next?.click();
          }}
        >
          {wording.nextPoint}
        </Button>
      </div>
    </div>
  );
}
