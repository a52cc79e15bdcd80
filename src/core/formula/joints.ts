import { wordAt } from "./field-words";
import type { Token } from "./token";

const JOINING = /^(?:dan|serta|atau|lalu|kemudian|selanjutnya)$/;
/** "tahun lalu", "bulan kemudian": there the word says when. */
const PERIODS = /^(?:tahun|thn|bulan|bln|minggu|hari|triwulan|semester|periode|masa|yang|yg)$/;

/** Whether a token sets what stands before it beside what stands behind it: "dan", "atau", ";", "|", "&". */
export function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === "stop" || /^[|&]$/.test(token.text)) return true;
  return JOINING.test(wordAt(tokens, at)) && !PERIODS.test(wordAt(tokens, at - 1));
}

/**
 * Whether a joint or an empty line stands between a token and the one before it, so that the two belong to quantities
 * beside each other, not to one above the other.
 */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.emptyLine === true || joins(tokens, at - 1) || joins(tokens, at);
}
