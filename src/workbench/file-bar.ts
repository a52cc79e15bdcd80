import type { Desk } from "./desk";
import type { Files } from "./files";

/** The parts of the bar above that have to do with files. */
export interface FileBarParts {
  readonly name: HTMLElement;
  readonly changed: HTMLElement;
  readonly sample: HTMLSelectElement;
  readonly open: HTMLButtonElement;
  readonly file: HTMLInputElement;
  readonly save: HTMLButtonElement;
}

/**
 * The bar above: which file is open and whether it has unsaved changes, the sample forms, opening and saving.
 * @param titled what the browser's tab says while a file of that name is open
 */
export function createFileBar(
  parts: FileBarParts,
  desk: Desk,
  files: Files,
  titled: (fileName: string) => string,
): void {
  const { sample, file } = parts;

  function show(): void {
    const { fileName } = desk.workbook;
    parts.name.textContent = fileName;
    parts.changed.hidden = !desk.changed;
    document.title = titled(fileName);
    const own = [...sample.options].find(({ value }) => value.endsWith(`/${fileName}`));
    sample.value = own?.value ?? "";
  }

  sample.addEventListener("change", () => {
    void files.openSample(sample.value).then(show);
  });
  parts.open.addEventListener("click", () => {
    if (files.pick === null) file.click();
    else void files.pick();
  });
  file.addEventListener("change", () => {
    const [picked] = file.files ?? [];
    file.value = "";
    if (picked !== undefined) void files.openFile(picked);
  });
  parts.save.addEventListener("click", () => {
    void files.save();
  });
  window.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void files.save();
  });
  window.addEventListener("beforeunload", (event) => {
    if (desk.changed) event.preventDefault();
  });
  desk.onEvent(show);
  show();
}
