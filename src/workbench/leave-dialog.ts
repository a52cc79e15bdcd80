/**
 * Asks before a changed workbook makes way for another.
 * @param dialog a dialog with a form of method "dialog"; its buttons' values are "save", "leave" and "stay"
 * @param save saves the workbook first
 * @returns true where the workbook may go
 */
export async function askToLeave(dialog: HTMLDialogElement, save: () => Promise<void>): Promise<boolean> {
  dialog.returnValue = "stay";
  dialog.showModal();
  await new Promise((resolve) => {
    dialog.addEventListener("close", resolve, { once: true });
  });
  if (dialog.returnValue === "save") await save();
  return dialog.returnValue === "save" || dialog.returnValue === "leave";
}
