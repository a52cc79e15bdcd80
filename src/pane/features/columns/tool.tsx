import { lazy } from "react";
import type { PageTool, ToolProps } from "../tool";

/** Lets a person point at the columns of a form. It is opened from where they are named, not from the menu. */
export const columnsTool: PageTool = {
  id: "columns",
  title: { id: "Ubah kolom", en: "Change columns" },
  group: "settings",
  View: lazy(async () => {
    const { Columns } = await import(/* webpackChunkName: "tools" */ "./Columns");
    return {
      default: ({ session, onClose }: ToolProps) => (
        <Columns
          pointer={session.tools.columns}
          onKept={() => {
            onClose();
            void session.check();
          }}
          onClose={onClose}
        />
      ),
    };
  }),
};
