import type { Answer } from "../../gateway/failure";

/** Tells whenever the pane is hidden (SharedRuntime 1.1): Windows keeps the add-in running then (OfficeDev/office-js 6844). */
export async function watchHidden(onHidden: () => void): Promise<Answer<null>> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.hidden) onHidden();
    });
  }
  return { ok: true, value: null };
}
