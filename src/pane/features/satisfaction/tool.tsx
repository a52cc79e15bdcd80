import { lazy } from "react";
import type { Tool, ToolProps } from "../tool";

/** Makes the sheet that works out the satisfaction index, and links it to a form. */
export const satisfactionTool: Tool = {
  id: "satisfaction",
  title: { id: "Hitung IKM", en: "Calculate the IKM" },
  group: "make",
  View: lazy(async () => {
    const { Satisfaction } = await import(/* webpackChunkName: "tools" */ "./Satisfaction");
    return {
      default: ({ session }: ToolProps) => (
        <Satisfaction session={session} helper={session.tools.satisfaction} />
      ),
    };
  }),
};
