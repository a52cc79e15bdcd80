import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

/** Opens a tool of the pane by its name in the menu. */
export async function openTool(user: UserEvent, title: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Menu" }));
  await user.click(await screen.findByRole("menuitem", { name: title }));
}
