import { ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import "./notice.css";

interface NoticeProps {
  readonly kind: "error" | "warning";
  readonly title: string;
  readonly children: ReactNode;
  /** The button below the words. */
  readonly action: ReactNode;
}

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled } as const;

/** A coloured box that says what has gone wrong, with a way on. Whether it interrupts, is for who shows it. */
export function Notice({ kind, title, children, action }: NoticeProps) {
  const Icon = ICONS[kind];
  return (
    <div className={`notice ${kind}`}>
      <Icon className="notice-icon" aria-hidden />
      <div className="notice-text">
        <p className="notice-title">{title}</p>
        {children}
        <div className="notice-action">{action}</div>
      </div>
    </div>
  );
}
