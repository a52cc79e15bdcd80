import type { Desk } from "./desk";
import type { Editor } from "./editor";

/** Copying the selected cell as it shows, and pasting one text into it, as typed. */
export function listenToClipboard(table: HTMLTableElement, desk: Desk, editor: Editor): void {
  table.addEventListener("copy", (event) => {
    const { row, column } = desk.selection.active;
    event.clipboardData?.setData("text/plain", desk.sheet.cell(row, column).text);
    event.preventDefault();
  });
  table.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    event.preventDefault();
    editor.begin(text.replace(/\r\n?/g, "\n").replace(/\n$/, ""));
  });
}
