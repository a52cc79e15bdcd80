import type { Preferences } from "../../core/plan/preferences";
import { liveMode } from "./live-mode";
import type { Answer, Failure } from "../../gateway/failure";
import type { Gateway } from "../../gateway/gateway";
import type { RunControl } from "../../gateway/run";

/** What a workbook wants; `trouble` says why that can't be done at the moment. */
export interface Choices {
  readonly preferences: Preferences;
  readonly trouble: Failure | null;
}

/** The choices of the open workbook, as they are read and followed. */
export interface OpenChoices {
  /** Null until the workbook has told them. */
  readonly read: () => Choices | null;
  /** Keeps a choice in the workbook, and follows it; where it can't be kept, things stay as they were. */
  readonly choose: (change: Partial<Preferences>, control?: RunControl) => Promise<void>;
  /** Told what a run has read, for a workbook that could not be asked before. */
  readonly learn: (preferences: Preferences) => void;
  /**
   * Lets live mode begin where the workbook wants it: somebody has had something written. Not before, since on the desktop
   * a handler empties Excel's own undo list (OfficeDev/office-js 2543). It ends when the pane is hidden, on every platform:
   * some keep the add-in running then, others don't (OfficeDev/office-js 6844, 4004).
   */
  readonly begin: () => void;
  /** Told that the pane has filled in an input of a sheet: live mode begins, where it is wanted, and calculates the sheet. */
  readonly changed: (sheetId: string) => void;
}

/**
 * Asks the workbook for its choices, and follows them.
 * @param calculate calculates a sheet by its id, without showing that it does
 * @param tell called after every change
 */
export function openChoices(
  gateway: Gateway,
  calculate: (sheetId: string) => Promise<Failure | null>,
  tell: () => void,
): OpenChoices {
  let choices: Choices | null = null;
  let trouble: Failure | null = null;
  let mayBegin = false;
  let isHidingWatched = false;

  function now(next: Choices | null): void {
    choices = next;
    tell();
  }

  const live = liveMode({
    watch: (onInput) => gateway.watchInputs(onInput),
    calculate,
    onTrouble: (found) => {
      trouble = found;
      if (choices !== null && choices.trouble !== found) now({ ...choices, trouble: found });
    },
  });

  async function turn(on: boolean): Promise<void> {
    await live.turn(on);
    if (!on || isHidingWatched) return;
    isHidingWatched = true;
    await gateway.watchHidden(() => {
      mayBegin = false;
      void live.turn(false);
    });
  }

  async function answerTo(sheetId: string): Promise<void> {
    await turn(true);
    live.changed(sheetId);
  }

  /** A choice shows as made once it is followed; only the first reading shows at once, so that live mode can begin. */
  async function follow(asked: Promise<Answer<Preferences>>): Promise<void> {
    const answer = await asked;
    if (answer.ok) {
      const isFirst = choices === null;
      if (isFirst) now({ preferences: answer.value, trouble });
      await turn(mayBegin && answer.value.live);
      if (!isFirst) now({ preferences: answer.value, trouble });
    } else if (choices !== null) {
      now({ ...choices, trouble: answer.failure });
    }
  }

  void follow(gateway.preferences());
  return {
    read: () => choices,
    choose: (change, control) => {
      mayBegin = true;
      return follow(gateway.prefer(change, control));
    },
    begin: () => {
      mayBegin = true;
      if (choices?.preferences.live === true) void turn(true);
    },
    changed: (sheetId) => {
      mayBegin = true;
      if (choices?.preferences.live === true) void answerTo(sheetId);
    },
    learn: (value) => {
      if (choices === null) void follow(Promise.resolve({ ok: true, value }));
    },
  };
}
