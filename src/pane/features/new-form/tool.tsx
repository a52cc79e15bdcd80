import { lazy } from "react";
import type { PageTool, ToolProps } from "../tool";

/** Makes a fresh Form 1 on a sheet of its own. */
export const newFormTool: PageTool = {
  id: "new-form",
  title: { id: "Buat Form 1", en: "Create Form 1" },
  group: "make",
  View: lazy(async () => {
    const { NewForm } = await import(/* webpackChunkName: "tools" */ "./NewForm");
    return {
      default: ({ session, onClose }: ToolProps) => (
        <NewForm
          maker={session.tools.newForm}
          onMade={() => void session.look()}
          onGoTo={(sheet, cell) => void session.goTo(sheet, cell)}
          onClose={onClose}
        />
      ),
    };
  }),
};
