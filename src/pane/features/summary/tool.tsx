import { lazy } from "react";
import type { Tool, ToolProps } from "../tool";

/** Makes the summary of a form on a sheet of its own. */
export const summaryTool: Tool = {
  id: "summary",
  title: { id: "Buat Ringkasan", en: "Create a summary" },
  group: "make",
  View: lazy(async () => {
    const { SummarySheet } = await import("./SummarySheet");
    return {
      default: ({ session }: ToolProps) => <SummarySheet session={session} maker={session.tools.summary} />,
    };
  }),
};
