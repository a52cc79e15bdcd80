import { address } from "../../../core/grid/address";
import type { SatisfactionOrder } from "../../../core/satisfaction/order";
import { useTakenFocus } from "../../parts/focus";
import { useNewSheetWords } from "../../parts/new-sheet-words";
import { useSatisfactionWords } from "./words";
import { showContent } from "../../wording/show-value";
import { useWording } from "../../wording/speech";
import type { Linked, MadeHelper } from "../../../gateway/new-sheets";

/** What was done last. */
export type Done =
  | { readonly kind: "made"; readonly made: MadeHelper; readonly order: SatisfactionOrder }
  | { readonly kind: "linked" | "unlinked"; readonly linked: Linked };

/** Takes the focus, because the button that had it may be gone; that also reads it out. */
export function DoneMessage({ done }: { readonly done: Done }) {
  const wording = useSatisfactionWords();
  const newSheet = useNewSheetWords();
  const paneWording = useWording();
  const message = useTakenFocus<HTMLDivElement>(done);
  const print = done.kind === "made" ? newSheet.printing(done.made.printing, done.order.paper) : null;
  return (
    <div ref={message} tabIndex={-1} className="card stack good">
      <p>{sentence()}</p>
      {print !== null && <p className="small tone warning">{print}</p>}
    </div>
  );

  function sentence(): string {
    if (done.kind === "made") return wording.made(done.made.helper.sheet);
    const { sheet, cell, content } = done.linked;
    if (done.kind === "linked") return wording.linked(address(cell), sheet.name);
    return wording.unlinked(address(cell), showContent(content, "General", paneWording));
  }
}
