import {
  CheckmarkCircleFilled,
  HandDrawFilled,
  EditFilled,
  ErrorCircleFilled,
  QuestionCircleFilled,
} from "@fluentui/react-icons";
import type { Standing } from "../wording/standing";

/** The sign of a status; the words beside it say the same. */
export function StatusIcon({ status }: { readonly status: Standing }) {
  const look = { className: `status-icon ${status}`, "aria-hidden": true } as const;
  switch (status) {
    case "computed":
      return <CheckmarkCircleFilled {...look} />;
    case "incomplete":
    case "untyped":
      return <EditFilled {...look} />;
    case "invalid":
      return <ErrorCircleFilled {...look} />;
    case "manual":
      return <HandDrawFilled {...look} />;
    case "unresolved":
      return <QuestionCircleFilled {...look} />;
  }
}
