import { withoutUnseen } from "./messages";

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours (Unicode, blocks by direction). */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * A text from the sheet in full, as the pane shows it beside other things: it can't turn round what stands next to it,
 * so that "[a] ÷ [b]" never looks like "[b] ÷ [a]", whatever the labels are made of.
 */
export function contained(text: string): string {
  const plain = withoutUnseen(text);
  return RIGHT_TO_LEFT.test(plain) ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
}
