import type { Answer } from "../../gateway/failure";
import type { Place } from "../../gateway/run";

/** Which sheet is open, as it was seen last; to be asked whether that is still so. */
export interface OpenSheet {
  /**
   * Asks Excel which sheet is open, and tells whether there is reason to look at it: it is another one than the one that is
   * known or was looked at last, or more or less of it is filled. Null where Excel does not say, as while a cell is being
   * edited.
   * @param known the id of the sheet of which the pane knows the last run, null where it knows none
   */
  ask(known: string | null): Promise<{ readonly sheetId: string; readonly isNew: boolean } | null>;
  /** Takes in what is open at the moment: it is about to be looked at. Nobody waits for Excel's answer once `signal` says so. */
  see(signal?: AbortSignal): Promise<void>;
  /** Takes in that the add-in itself may have changed how much of the open sheet is filled. */
  excuse(): void;
  /** Lets the open sheet count as changed when it is asked about next. */
  forget(): void;
}

/**
 * Keeps what was seen of the open sheet.
 * @param ask asks Excel for it; that costs next to nothing and empties no undo list
 */
export function openSheet(ask: () => Promise<Answer<Place>>): OpenSheet {
  const used = new Map<string, string>();
  let last: string | null = null;
  let isExcused = false;

  function enter({ sheetId, used: address }: Place): void {
    last = sheetId;
    used.set(sheetId, address);
    isExcused = false;
  }

  return {
    ask: async (known) => {
      const answer = await ask();
      if (!answer.ok) return null;
      const { sheetId, used: address } = answer.value;
      const isSame = isExcused || used.get(sheetId) === address;
      const isKnown = sheetId === known || sheetId === last;
      enter(answer.value);
      return { sheetId, isNew: !isKnown || !isSame };
    },
    see: async (signal) => {
      const seen = ask().then((answer) => {
        if (answer.ok) enter(answer.value);
      });
      await Promise.race([seen, ...(signal === undefined ? [] : [aborted(signal)])]);
    },
    excuse: () => {
      isExcused = true;
    },
    forget: () => {
      last = null;
      used.clear();
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => {
      resolve();
    });
  });
}
