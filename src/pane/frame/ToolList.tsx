import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { Fragment } from "react";
import { useTitle, type Tool } from "../features/tool";
import { useWording } from "../wording/speech";

export interface ToolListProps {
  readonly tools: readonly Tool[];
  readonly onChoose: (tool: Tool) => void;
}

const GROUPS: readonly Tool["group"][] = ["make", "settings", "help"];

/**
 * The button "Menu" with the list of the tools, open at first: somebody has just asked for it. It
 * belongs to the head of the page, so that a screen reader tells where it is.
 */
export function ToolList({ tools, onChoose }: ToolListProps) {
  const wording = useWording();
  return (
    <Menu inline defaultOpen positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
          {wording.menu}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {GROUPS.map((group, index) => (
            <Fragment key={group}>
              {index > 0 && <MenuDivider />}
              {tools
                .filter((tool) => tool.group === group)
                .map((tool) => (
                  <ToolItem
                    key={tool.id}
                    tool={tool}
                    onChoose={() => {
                      onChoose(tool);
                    }}
                  />
                ))}
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ToolItem({ tool, onChoose }: { readonly tool: Tool; readonly onChoose: () => void }) {
  return <MenuItem onClick={onChoose}>{useTitle(tool)}</MenuItem>;
}
