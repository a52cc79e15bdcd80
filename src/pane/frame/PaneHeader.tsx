import { useWording } from "../wording/speech";
import { ToolMenu, type ToolMenuProps } from "./ToolMenu";

/** The head of the pane: its name and the menu. */
export function PaneHeader(menu: ToolMenuProps) {
  const wording = useWording();
  return (
    <header className="head">
      <div className="head-row">
        <h1 className="title">{wording.title}</h1>
        <ToolMenu {...menu} />
      </div>
      <p className="subtitle">{wording.subtitle}</p>
    </header>
  );
}
