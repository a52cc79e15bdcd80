import type { InstallationWording } from "./id/installation";
import type { NewFormWording } from "./id/new-form";
import type { SatisfactionWording } from "./id/satisfaction";
import type { PaneWording } from "./id/pane";
import type { SummaryWording } from "./id/summary";

/** The words of each part of the pane that is loaded when it is needed. */
export interface PartWording {
  readonly newForm: NewFormWording;
  readonly installation: InstallationWording;
  readonly satisfaction: SatisfactionWording;
  readonly summary: SummaryWording;
}

/** All that the pane says, in English; loaded as a whole, when somebody chooses it. */
export interface English extends PartWording {
  readonly pane: PaneWording;
}
