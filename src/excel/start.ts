import { lacking } from "./capabilities";
import { forgetCopiedSettings } from "./settings/copied-settings";
import type { Gateway } from "../gateway/gateway";

/**
 * Waits for Excel and gives the way to it, or what this Excel lacks for the add-in to run. The half of the add-in that
 * calculates is fetched meanwhile.
 */
export async function startOffice(): Promise<Gateway | { readonly unsupported: readonly string[] }> {
  const [{ host }, { excelGateway }] = await Promise.all([
    Office.onReady(),
    import(/* webpackChunkName: "rest" */ "./excel-gateway"),
  ]);
  forgetCopiedSettings();
  const unsupported = host === Office.HostType.Excel ? lacking() : ["Excel"];
  return unsupported.length > 0 ? { unsupported } : excelGateway();
}

/** What `ribbon-queue.js` leaves in the page: it takes presses of the ribbon before the pane can. */
interface RibbonQueue {
  takeOver(work: (event: { completed(): void }) => void): void;
}

/** Gives the ribbon's "Hitung Ulang" its work, also where it was pressed already; the event is told when it is done. */
export function takeRibbon(work: (event: { completed(): void }) => Promise<void>): void {
  const { hitungCapaianRibbon: queue } = window as unknown as { readonly hitungCapaianRibbon?: RibbonQueue };
  if (queue === undefined) throw new Error("ribbon-queue.js is missing in the page");
  queue.takeOver((event) => void work(event));
}

/** Opens the pane, where this Excel can open it for us (SharedRuntime 1.1); elsewhere nothing happens. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
