import type { Desk } from "./desk";
import type { GoOn } from "./regions";

/** The add-in's pane beside the sheet, wherever it runs: in a frame with Microsoft's client, or in the page itself. */
export interface SidePane {
  readonly shown: boolean;
  /** Shows or hides the pane; hidden, it keeps running, as Excel's shared runtime does. */
  show(shown: boolean): void;
  /** Puts the focus where it was in the pane, or on the pane's first stop. */
  focus(): void;
  /** Calls the listener when F6 asks in the pane to go on to another part of the page, where the page itself does not hear it. */
  onGoOn(listener: GoOn): void;
  /** Calls the listener when the pane was shown or hidden, by the visitor or by the add-in. */
  onShown(listener: (shown: boolean) => void): void;
  /**
   * Calls the listener when the visitor turns to the pane, where that ends the typing in a cell. In Excel it does not: the
   * add-in is refused until Enter.
   */
  onTurnedTo(listener: () => void): void;
  /** Presses the ribbon's "Hitung Ulang"; resolves when the add-in says that it is done. */
  recalculate(): Promise<void>;
  /** Tells the add-in's side that a cell is being typed into, or no longer. */
  setEditing(editing: boolean): void;
}

/**
 * Starts the pane on the workbook on the desk, and again on each that follows. What is selected on one side is
 * selected on the other.
 * @param holder takes the pane
 */
export type StartPane = (desk: Desk, holder: HTMLElement) => SidePane;
