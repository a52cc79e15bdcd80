import type { Answer } from "../../gateway/failure";
import type { Place } from "../../gateway/run";

/** Which sheet is open, as it was seen last; to be asked whether that is still so. */
export interface OpenSheet {
  /**
   * Asks Excel, and gives the id of the open sheet where there is reason to look at it: it is another one than the one that
   * is shown or was looked at last, or more or less of it is filled. Null where there is none, and where Excel does not
   * say, as while a cell is being edited.
   * @param shown the id of the sheet that the pane shows, null where it shows none
   */
  changed(shown: string | null): Promise<string | null>;
  /** Takes in what is open at the moment: it is about to be looked at. */
  see(): Promise<void>;
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
    changed: async (shown) => {
      const answer = await ask();
      if (!answer.ok) return null;
      const { sheetId, used: address } = answer.value;
      const isSame = isExcused || used.get(sheetId) === address;
      const isKnown = sheetId === shown || sheetId === last;
      enter(answer.value);
      return isKnown && isSame ? null : sheetId;
    },
    see: async () => {
      const answer = await ask();
      if (answer.ok) enter(answer.value);
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
