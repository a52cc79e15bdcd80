import type { English } from "../parts";
import { installationWording } from "./installation";
import { newFormWording } from "./new-form";
import { paneWording } from "./pane";
import { satisfactionWording } from "./satisfaction";
import { summaryWording } from "./summary";

/** All that the pane says, in English. */
export const english: English = {
  pane: paneWording,
  newForm: newFormWording,
  installation: installationWording,
  satisfaction: satisfactionWording,
  summary: summaryWording,
};
