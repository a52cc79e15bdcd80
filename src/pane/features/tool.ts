import type { ComponentType, LazyExoticComponent } from "react";
import type { Language } from "../../gateway/gateway";
import type { Session } from "../session/session";
import { useLanguage } from "../wording/speech";

/** What every tool is given. */
export interface ToolProps {
  readonly session: Session;
  /** Called when the person is done here: the results come back. */
  readonly onClose: () => void;
}

/** What every line of the menu has. */
interface MenuLine {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  /** What it stands together with in the menu. */
  readonly group: "make" | "settings" | "help";
}

/** A tool with a page in place of the results. */
export interface PageTool extends MenuLine {
  /** Fetched when somebody opens it. */
  readonly View: LazyExoticComponent<ComponentType<ToolProps>>;
}

/** A tool that is a page of its own: it opens in another window, and the pane stays as it is. */
export interface LinkTool extends MenuLine {
  /** Relative to the pane's page. */
  readonly href: string;
}

/** What is needed once in a while: a line of the menu. */
export type Tool = PageTool | LinkTool;

/** Gives what a tool is called in the language that the pane speaks. */
export function useTitle({ title }: Tool): string {
  return title[useLanguage()];
}
