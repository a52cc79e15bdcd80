/** How a cell looks, as far as the workbench draws it. Colours are CSS ("#FFFF00"). */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontSize: number;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: "general" | "left" | "center" | "right" | "justify";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly borders: {
    readonly top: boolean;
    readonly right: boolean;
    readonly bottom: boolean;
    readonly left: boolean;
  };
}
