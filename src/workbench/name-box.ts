import { areaAddress, parseArea } from "../core/grid/address";
import type { Desk } from "./desk";
import type { Grid } from "./grid";
import { wording } from "./wording";

/** The name box: it shows the address of the selected cell and leads to the one that is typed. */
export function createNameBox(
  input: HTMLInputElement,
  desk: Desk,
  grid: Grid,
  refuse: (why: string) => void,
): void {
  const show = (): void => {
    const { active } = desk.selection;
    input.value = areaAddress({
      top: active.row,
      left: active.column,
      bottom: active.row,
      right: active.column,
    });
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      show();
      grid.focus();
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    const area = parseArea(input.value);
    if (area === null) {
      refuse(wording.noSuchCell(input.value));
      show();
    } else desk.selectArea(area);
    grid.focus();
  });
  input.addEventListener("focus", () => {
    input.select();
  });
  input.addEventListener("blur", show);
  desk.onEvent(show);
  show();
}
