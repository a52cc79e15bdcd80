/**
 * A short name for a text: the same for the same text, and in practice another for every other text (64 bits, FNV-1a
 * forwards and backwards). It is no secret and keeps none.
 */
export function fingerprint(text: string): string {
  let forwards = OFFSET;
  let backwards = OFFSET;
  for (let i = 0; i < text.length; i++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(i), PRIME);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - i), PRIME) ^ (forwards >>> 15);
  }
  return `${(forwards >>> 0).toString(36)}-${(backwards >>> 0).toString(36)}`;
}

/** The constants of FNV-1a for 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
