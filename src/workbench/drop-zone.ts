/**
 * Files dropped anywhere on the page.
 * @param cover lies over the whole page, also over the pane, while a file is dragged
 * @param drop takes the dropped files
 */
export function listenToDrops(cover: HTMLElement, drop: (files: readonly File[]) => void): void {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  window.addEventListener("dragenter", (event) => {
    if (carriesFiles(event)) cover.hidden = false;
  });
  window.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  cover.addEventListener("dragleave", () => {
    cover.hidden = true;
  });
  window.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    cover.hidden = true;
    drop([...(event.dataTransfer?.files ?? [])]);
  });
}
