import { fingerprint } from "../core/grid/fingerprint";

/** A light amber that both black text and a colour-blind reader can stand; the fill of the mark for missing inputs. */
export const HIGHLIGHT_FILL = "#FFE699";

/** The first line of every cell note of ours. */
const HEADING = "Hitung Capaian";
/** How the last line begins, which ends with a print of all above it: a person's words anywhere make it another one. */
const END = "Catatan otomatis ";

/** What notes of version 0.1.0 say, which had no such end: sentences, each behind the sign of its severity. */
const WITHOUT_END = new RegExp(`^${HEADING}(?:\\n[✗!i] .*\\p{P})+$`, "u");

/** Prints a cell note of ours; null where there is nothing to say. */
export function ownNote(text: string | null): string | null {
  return text === null ? null : ended(`${HEADING}\n${text}`);
}

function ended(above: string): string {
  return `${above}\n${END}${fingerprint(above)}`;
}

/** Tells whether a cell's note may give way to ours: it is ours, and nobody has written into it, or there is none (null). */
export function isFreeForNote(note: string | null): boolean {
  if (note === null) return true;
  const text = plain(note);
  const end = text.lastIndexOf(`\n${END}`);
  return end === -1 ? WITHOUT_END.test(text) : text === ended(text.slice(0, end));
}

/**
 * Tells whether a person has written into a note of ours, which stays as it is then, and ours in it is none any more.
 * @param after what ours should say
 */
export function isStaleNote(note: string | null, after: string | null): boolean {
  if (note === null || isFreeForNote(note)) return false;
  const text = plain(note);
  return text.includes(`${HEADING}\n`) && (after === null || !text.includes(after));
}

/** A note without what Excel may do to its ends of lines. */
function plain(note: string): string {
  return note.replace(/\r\n?/g, "\n").trimEnd();
}
