import {
  CheckmarkCircleFilled,
  HandDrawFilled,
  EditFilled,
  ErrorCircleFilled,
  QuestionCircleFilled,
  WarningFilled,
} from "@fluentui/react-icons";
import type { Standing } from "../wording/standing";

interface StatusIconProps {
  readonly status: Standing;
  /** True where a doubt stands beside the result, which no tick may stand beside. */
  readonly isDoubtful: boolean;
}

/** The sign of a status; the words beside it say the same. */
export function StatusIcon({ status, isDoubtful }: StatusIconProps) {
  const look = {
    className: `sign status-icon ${isDoubtful ? "doubtful" : status}`,
    "aria-hidden": true,
  } as const;
  switch (status) {
    case "computed":
      return isDoubtful ? <WarningFilled {...look} /> : <CheckmarkCircleFilled {...look} />;
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
