/** The explanations that stand hidden in taskpane.html. */
export type Explanation = "too-old" | "outside-excel" | "not-loaded";

/** The element of taskpane.html with that id; a page without it was built wrongly. */
export function pageElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`taskpane.html has no element "${id}"`);
  return element;
}

/**
 * Shows an explanation instead of the pane.
 * @param missing names of what Excel lacks ("ExcelApi 1.9"), shown in brackets
 */
export function explain(explanation: Explanation, missing: readonly string[]): void {
  pageElement("pane").hidden = true;
  pageElement(explanation).hidden = false;
  if (missing.length > 0) pageElement("missing").textContent = ` (${missing.join(", ")})`;
}
