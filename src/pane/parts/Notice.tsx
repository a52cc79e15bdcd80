import { ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";

interface NoticeProps {
  readonly kind: "bad" | "warning";
  readonly title: string;
  readonly children: ReactNode;
  /** The button below the words, if there is one. */
  readonly action?: ReactNode;
}

const ICONS = { bad: ErrorCircleFilled, warning: WarningFilled } as const;

/** A coloured box that says what has gone wrong, with a way on. Whether it interrupts, is for who shows it. */
export function Notice({ kind, title, children, action }: NoticeProps) {
  const Icon = ICONS[kind];
  return (
    <div className={`card beside ${kind}`}>
      <Icon className="sign" aria-hidden />
      <div className="stack grow">
        <p className="strong">{title}</p>
        {children}
        {action !== undefined && <div>{action}</div>}
      </div>
    </div>
  );
}
