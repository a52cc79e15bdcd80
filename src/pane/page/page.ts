/** The element of taskpane.html with that id; a page without it was built wrongly. */
export function pageElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`taskpane.html has no element "${id}"`);
  return element;
}

/**
 * Shows, instead of the pane, the explanation of why it cannot run that stands hidden in taskpane.html.
 * @param lacking what is missing: "Excel" itself where the page was opened outside it, else names like "ExcelApi 1.9"
 */
export function explainLack(lacking: readonly string[]): void {
  const outside = lacking.includes("Excel");
  pageElement("pane").hidden = true;
  pageElement(outside ? "outside-excel" : "too-old").hidden = false;
  if (!outside) pageElement("missing").textContent = `: ${lacking.join(", ")}`;
}

/** Shows, instead of the pane, that a part of it could not be fetched. */
export function explainNotLoaded(): void {
  pageElement("pane").hidden = true;
  pageElement("not-loaded").hidden = false;
}
