import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { Fragment, useEffect, useId, useState, type KeyboardEvent, type RefObject } from "react";
import { useTitle, type PageTool, type Tool } from "../features/tool";
import { useWording } from "../wording/speech";
import { menuKey } from "./menu-key";

export interface ToolMenuProps {
  readonly tools: readonly Tool[];
  readonly onChoose: (tool: PageTool) => void;
  /** Holds the button that opens the menu: the keyboard goes back to it. */
  readonly place: RefObject<HTMLDivElement>;
}

const GROUPS: readonly Tool["group"][] = ["make", "settings", "help"];

/**
 * The button "Menu" and, below it while it is open, the list of the tools: a menu button as WAI-ARIA describes it. The
 * keyboard goes into the list as it opens, and back to the button by Escape.
 */
export function ToolMenu({ place, tools, onChoose }: ToolMenuProps) {
  const wording = useWording();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    itemsIn(place)[0]?.focus();
    const close = (): void => {
      setOpen(false);
    };
    const closeOutside = ({ target }: Event): void => {
      if (!(target instanceof Node) || place.current?.contains(target) !== true) close();
    };
    document.addEventListener("pointerdown", closeOutside);
    // A click on the sheet is one outside, and only this tells of it.
    window.addEventListener("blur", close);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      window.removeEventListener("blur", close);
    };
  }, [isOpen, place]);

  function press(event: KeyboardEvent): void {
    const items = itemsIn(place);
    const done = menuKey(
      event,
      items.map(({ textContent }) => textContent),
      items.findIndex((item) => item === document.activeElement),
    );
    if (done === null) return;
    if (done !== "leave") {
      event.preventDefault();
      // Excel takes Esc for the way back to the sheet.
      event.stopPropagation();
    }
    if (typeof done === "number") {
      items[done]?.focus();
      return;
    }
    // What Tab does next, it does from the button.
    place.current?.querySelector("button")?.focus();
    setOpen(false);
  }

  function openByArrow(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    setOpen(true);
  }

  return (
    <div ref={place} className="menu-place">
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        iconPosition="after"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
        onKeyDown={isOpen ? press : openByArrow}
      >
        {wording.menu}
      </Button>
      {isOpen && (
        <div
          id={id}
          role="menu"
          aria-label={wording.menu}
          tabIndex={-1}
          className="menu-list"
          onKeyDown={press}
        >
          {GROUPS.map((group, index) => (
            <Fragment key={group}>
              {index > 0 && <hr />}
              {tools
                .filter((tool) => tool.group === group)
                .map((tool) => (
                  <ToolItem
                    key={tool.id}
                    tool={tool}
                    onChoose={(page) => {
                      setOpen(false);
                      if (page !== null) onChoose(page);
                    }}
                  />
                ))}
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}

interface ToolItemProps {
  readonly tool: Tool;
  /** Given null where the tool opens in a window of its own. */
  readonly onChoose: (tool: PageTool | null) => void;
}

function ToolItem({ tool, onChoose }: ToolItemProps) {
  const title = useTitle(tool);
  const line = { role: "menuitem", tabIndex: -1, className: "menu-item" } as const;
  if ("href" in tool) {
    return (
      <a
        {...line}
        href={tool.href}
        target="_blank"
        rel="noopener"
        onClick={() => {
          onChoose(null);
        }}
      >
        {title}
      </a>
    );
  }
  return (
    <button
      {...line}
      type="button"
      onClick={() => {
        onChoose(tool);
      }}
    >
      {title}
    </button>
  );
}

function itemsIn(place: RefObject<HTMLDivElement>): readonly HTMLElement[] {
  return [...(place.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}
