import { lazy } from "react";
import type { PageTool, ToolProps } from "../tool";

/** Makes the summary of a form on a sheet of its own. */
export const summaryTool: PageTool = {
  id: "summary",
  title: { id: "Buat Ringkasan", en: "Create a summary" },
  group: "make",
  View: lazy(async () => {
    const { SummarySheet } = await import(/* webpackChunkName: "tools" */ "./SummarySheet");
    return {
      default: ({ session }: ToolProps) => <SummarySheet session={session} maker={session.tools.summary} />,
    };
  }),
};
