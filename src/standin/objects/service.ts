import { live, type Live, type ObjectType } from "../live";
import { Refusal } from "../refusal";
import type { Session } from "../session";

/** office.js tells its host at the start that it can take ribbon commands, and fails where it cannot say so. */
const ADD_IN_SERVICE: ObjectType<Session> = {
  name: "AddinInternalService",
  session: (session) => session,
  deeds: { NotifyActionHandlerReady: { since: "1.1", call: () => null } },
};

/** Through it the add-in opens and hides its own pane (`Office.addin.showAsTaskpane`, `hide`). */
const APP_RUNTIME_SERVICE: ObjectType<Session> = {
  name: "AppRuntimeService",
  session: (session) => session,
  deeds: {
    SetAppRuntimeState: {
      since: "1.1",
      call: (session, [state]) => {
        session.onPane(state === "Visible");
        return null;
      },
    },
  },
};

/** A service that stands beside the workbook, by its full type name. */
export function service(name: string, session: Session): Live {
  if (name === "Microsoft.InternalService.AddinInternalService") return live(ADD_IN_SERVICE, session);
  if (name === "Microsoft.AppRuntime.AppRuntimeService") return live(APP_RUNTIME_SERVICE, session);
  throw new Refusal("ApiNotFound", `The stand-in host does not have ${name}.`);
}
