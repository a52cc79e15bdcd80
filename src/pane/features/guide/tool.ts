import type { LinkTool } from "../tool";

/** Opens the guide beside Excel: its pages are built with the pane and lie where the pane lies. */
export const guideTool: LinkTool = {
  id: "guide",
  title: { id: "Panduan", en: "Guide (in Indonesian)" },
  group: "help",
  href: "panduan/index.html",
};
