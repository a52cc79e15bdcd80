import type { ComponentType, LazyExoticComponent } from "react";
import type { Language } from "../../core/plan/preferences";
import type { Session } from "../session/session";
import { useLanguage } from "../wording/speech";

/** What every tool is given. */
export interface ToolProps {
  readonly session: Session;
  /** Called when the person is done here: the results come back. */
  readonly onClose: () => void;
}

/** What is needed once in a while: a line of the menu, and a page in place of the results. */
export interface Tool {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  /** What it stands together with in the menu. */
  readonly group: "make" | "settings" | "help";
  /** Fetched when somebody opens it. */
  readonly View: LazyExoticComponent<ComponentType<ToolProps>>;
}

/** Gives what a tool is called in the language that the pane speaks. */
export function useTitle({ title }: Tool): string {
  return title[useLanguage()];
}
