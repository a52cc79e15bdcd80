import type { Answer, Failure } from "../../gateway/failure";

/** What live mode needs: to be told of changes, and to calculate a sheet by its id; null where that went well. */
export interface LiveWork {
  watch(onInput: (sheetId: string) => void): Promise<Answer<() => Promise<void>>>;
  calculate(sheetId: string): Promise<Failure | null>;
  /** Told what keeps live mode from its work, and null when nothing does any more. */
  onTrouble(failure: Failure | null): void;
}

/** "Hitung otomatis": calculates a moment after an input has changed. */
export interface LiveMode {
  /** Switches it on or off; why it can't be switched on is told as trouble. */
  turn(on: boolean): Promise<void>;
  /** Told that the pane itself has changed an input, of which Excel tells nothing. Nothing where it is switched off. */
  changed(sheetId: string): void;
}

/** How long after the last change a run begins, in milliseconds: people often type several values in a row. */
const PAUSE = 1_000;
/** How often a run is tried again while a cell is being edited or Excel is busy; after that the next change starts one. */
const TRIES = 5;

/** Live mode, switched off. */
export function liveMode(work: LiveWork): LiveMode {
  let unwatch: (() => Promise<void>) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function soon(sheetId: string, tries: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(sheetId, tries), PAUSE);
  }

  async function run(sheetId: string, tries: number): Promise<void> {
    const failure = await work.calculate(sheetId);
    if (unwatch === null) return;
    if (failure === null || failure.code === "no-form") work.onTrouble(null);
    else if (isPassing(failure) && tries > 1) soon(sheetId, tries - 1);
    else work.onTrouble(failure);
  }

  async function start(): Promise<void> {
    const watched = await work.watch((sheetId) => {
      soon(sheetId, TRIES);
    });
    if (watched.ok) unwatch = watched.value;
    work.onTrouble(watched.ok ? null : watched.failure);
  }

  async function end(stop: () => Promise<void>): Promise<void> {
    unwatch = null;
    clearTimeout(timer);
    work.onTrouble(null);
    await stop();
  }

  return {
    turn: async (on) => {
      if (on && unwatch === null) await start();
      else if (!on && unwatch !== null) await end(unwatch);
    },
    changed: (sheetId) => {
      if (unwatch !== null) soon(sheetId, TRIES);
    },
  };
}

/** Whether nobody has to do anything about it: the cell will be left, and Excel will be free again. */
export function isPassing({ code }: Failure): boolean {
  return code === "editing-cell" || code === "busy";
}
