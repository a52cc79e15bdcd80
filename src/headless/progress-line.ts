import type { Progress } from "../excel/gateway";
import { printable } from "./terminal";

/** Where the line is shown: stderr, where it is a terminal. */
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
