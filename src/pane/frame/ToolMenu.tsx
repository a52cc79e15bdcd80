import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { useWording } from "../wording/speech";
import { unlessMissing } from "../wording/unless-missing";
import type { ToolList, ToolListProps } from "./ToolList";

export interface ToolMenuProps extends ToolListProps {
  /** Holds the button that opens the menu: the keyboard goes back to it. */
  readonly place: RefObject<HTMLDivElement>;
}

/**
 * The button "Menu". What opens from it is fetched on the first press, and the button stays and keeps the focus meanwhile;
 * where it does not arrive, that is said, and the next press tries again.
 */
export function ToolMenu({ place, ...list }: ToolMenuProps) {
  const wording = useWording();
  const [opened, setOpened] = useState<{ readonly List: typeof ToolList } | null>(null);
  const [isMissing, setMissing] = useState(false);

  async function open(): Promise<void> {
    const fetched = await unlessMissing(() => import("./ToolList"));
    setMissing(fetched === null);
    if (fetched !== null) setOpened({ List: fetched.ToolList });
  }

  function openByArrow(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    void open();
  }

  return (
    <div ref={place}>
      {opened === null ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-haspopup="menu"
          aria-expanded={false}
          onClick={() => void open()}
          onKeyDown={openByArrow}
        >
          {wording.menu}
        </Button>
      ) : (
        <opened.List {...list} />
      )}
      {isMissing && (
        <p className="hint" role="alert">
          {wording.notLoaded}
        </p>
      )}
    </div>
  );
}
