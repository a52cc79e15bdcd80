import type { FrameLocator, Locator, Page } from "playwright-core";

/** Opens a tool of the pane by its name in the menu, from the keyboard, and waits for its page. */
export async function openTool(pane: FrameLocator | Locator | Page, title: string): Promise<void> {
  await pane.getByRole("button", { name: "Menu", exact: true }).press("Enter");
  await pane.getByRole("menuitem", { name: title, exact: true }).press("Enter");
  await pane.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
}
