import { lazy } from "react";
import type { Tool, ToolProps } from "../tool";

/** What the people who share a workbook may choose for it, and what each of them may choose for the pane. */
export const choicesTool: Tool = {
  id: "choices",
  title: { id: "Pilihan", en: "Options" },
  group: "settings",
  View: lazy(async () => {
    const { Choices } = await import(/* webpackChunkName: "tools" */ "./Choices");
    return { default: ({ session }: ToolProps) => <Choices session={session} /> };
  }),
};
