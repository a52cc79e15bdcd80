import { lazy } from "react";
import { useSession } from "../../session/useSession";
import { shownRun } from "../../state";
import type { PageTool, ToolProps } from "../tool";

/** Makes the summary of a form on a sheet of its own. */
export const summaryTool: PageTool = {
  id: "summary",
  title: { id: "Buat Ringkasan", en: "Create a summary" },
  group: "make",
  View: lazy(async () => {
    const { SummarySheet } = await import(/* webpackChunkName: "tools" */ "./SummarySheet");
    return {
      default: function Summary({ session }: ToolProps) {
        const form = shownRun(useSession(session))?.sheet ?? null;
        return <SummarySheet session={session} maker={session.tools.summary} form={form} />;
      },
    };
  }),
};
