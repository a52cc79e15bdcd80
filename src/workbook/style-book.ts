import { PLAIN, type CellFormat, type MarkFormat, type Styles } from "./styles";

/** A cell format that the model has added: the file's format `base` with another number format. */
export interface AddedFormat {
  readonly base: number;
  readonly numberFormat: string;
}

/** The cell formats of a workbook: those of the file, and behind them those that were added. Numbers are the file's. */
export class StyleBook {
  readonly file: Styles;
  readonly added: AddedFormat[] = [];

  constructor(file: Styles) {
    this.file = file;
  }

  format(style: number): CellFormat {
    const own = this.file.formats[style];
    if (own !== undefined) return own;
    const added = this.added[style - this.file.formats.length];
    return added === undefined ? PLAIN : { ...this.format(added.base), numberFormat: added.numberFormat };
  }

  mark(index: number | null): MarkFormat {
    return (index === null ? undefined : this.file.marks[index]) ?? { fill: null, fontColor: null };
  }

  /** The number of the format that is `style` but for its number format. */
  withNumberFormat(style: number, numberFormat: string): number {
    if (this.format(style).numberFormat === numberFormat) return style;
    const base = this.added[style - this.file.formats.length]?.base ?? style;
    if (this.format(base).numberFormat === numberFormat) return base;
    const known = this.added.findIndex((one) => one.base === base && one.numberFormat === numberFormat);
    return this.file.formats.length + (known === -1 ? this.added.push({ base, numberFormat }) - 1 : known);
  }
}
