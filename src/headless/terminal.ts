import type { Progress } from "../gateway/run";

/** What a terminal may take for a command, turns a line round, can't be seen, or is no character at all. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as it may be printed on a terminal: whatever a file can bring in that is not plain text is replaced by the
 * replacement character, so that it can be seen that something stood there. Line breaks stay.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => (character === "\n" ? character : "\uFFFD"));
}

/**
 * A value as one line of JSON that is safe on a terminal and for strict readers: the same value, with unsafe characters
 * written as \uXXXX; halves of characters, which no UTF-8 can hold, become the replacement character.
 */
export function printableJson(value: unknown): string {
  const wellFormed = (_: string, each: unknown): unknown =>
    typeof each === "string" ? each.replace(/\p{Cs}/gu, "\uFFFD") : each;
  return JSON.stringify(value, wellFormed).replace(UNSAFE, escaped);
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** Where text is shown: stdout or stderr, a terminal or not. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** One line that says how far a run is, written over itself. */
export interface ProgressLine {
  readonly show: (sheet: string, progress: Progress) => void;
  /** Takes the line away, if there is one. */
  readonly clear: () => void;
}

/** A run that is over sooner needs no line. */
const PATIENCE = 1_500;
const CLEAR = "\r\u001b[K";

const STEPS: Readonly<Record<Progress["step"], { readonly doing: string; readonly what: string }>> = {
  waiting: { doing: "menunggu sel selesai diedit", what: "sel" },
  reading: { doing: "membaca", what: "baris" },
  calculating: { doing: "menghitung", what: "indikator" },
  writing: { doing: "menulis", what: "sel" },
};

/**
 * A progress line on a terminal; elsewhere, and in the first moments, nothing is shown.
 * @param now a clock in milliseconds
 */
export function progressLine(terminal: Terminal, now: () => number): ProgressLine {
  const begun = now();
  let isShown = false;
  return {
    show: (sheet, progress) => {
      if (terminal.isTTY !== true || now() - begun < PATIENCE) return;
      isShown = true;
      terminal.write(`${CLEAR}${printable(sheet).replaceAll("\n", " ")}: ${sentence(progress)}`);
    },
    clear: () => {
      if (isShown) terminal.write(CLEAR);
      isShown = false;
    },
  };
}

function sentence({ step, done, of }: Progress): string {
  const { doing, what } = STEPS[step];
  return of === 0 ? `${doing} …` : `${doing} ${what} ${figure(done)} dari ${figure(of)} …`;
}

function figure(count: number): string {
  return count.toLocaleString("id-ID");
}
