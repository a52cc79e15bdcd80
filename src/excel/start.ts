import { lacking } from "./capabilities";
import { PANE_TURN } from "./one-at-a-time";
import { forgetCopiedSettings } from "./settings/copied-settings";
import type { Gateway } from "./gateway";

/**
 * Waits for Excel and gives the way to it, or what this Excel lacks for the add-in to run. The half of the add-in that
 * calculates is fetched while Excel gets ready, so that the pane can be drawn before it has arrived.
 */
export async function startOffice(): Promise<Gateway | { readonly unsupported: readonly string[] }> {
  const [{ host }, { excelGateway }] = await Promise.all([Office.onReady(), import("./excel-gateway")]);
  forgetCopiedSettings();
  const unsupported = host === Office.HostType.Excel ? lacking() : ["Excel"];
  return unsupported.length > 0 ? { unsupported } : excelGateway({ alone: PANE_TURN });
}

/** Gives a function of the ribbon (the manifest's FunctionName) its work; the event is told when it is done. */
export function associateRibbon(name: string, work: (event: { completed(): void }) => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void work(event));
}

/** Opens the pane, where this Excel can open it for us (SharedRuntime 1.1); elsewhere nothing happens. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
