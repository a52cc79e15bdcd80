import { choicesTool } from "./choices/tool";
import { guideTool } from "./guide/tool";
import { installationTool } from "./installation/tool";
import { newFormTool } from "./new-form/tool";
import { satisfactionTool } from "./satisfaction/tool";
import { summaryTool } from "./summary/tool";
import type { Tool } from "./tool";

/** The tools of the pane, in the order in which the menu lists them within their groups. */
export const TOOLS: readonly Tool[] = [
  newFormTool,
  summaryTool,
  satisfactionTool,
  choicesTool,
  guideTool,
  installationTool,
];
