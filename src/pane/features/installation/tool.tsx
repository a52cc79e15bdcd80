import { lazy } from "react";
import type { Tool, ToolProps } from "../tool";

/** Looks at what the add-in needs of this Excel and this workbook. */
export const installationTool: Tool = {
  id: "installation",
  title: { id: "Periksa pemasangan", en: "Check installation" },
  group: "help",
  View: lazy(async () => {
    const { InstallationCheck } = await import(/* webpackChunkName: "tools" */ "./InstallationCheck");
    return { default: ({ session }: ToolProps) => <InstallationCheck inspect={session.tools.inspect} /> };
  }),
};
