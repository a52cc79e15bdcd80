import { SIDES, type FormatChange } from "../model/sheet-design";
import { PLAIN, type CellFormat, type MarkFormat, type Styles } from "../reading/styles";

/** A cell format that the model has added: the file's format `base`, and what is different. */
export interface AddedFormat {
  readonly base: number;
  readonly change: FormatChange;
}

/** The cell formats of a workbook: those of the file, and behind them those that were added. Numbers are the file's. */
export class StyleBook {
  readonly file: Styles;
  readonly added: AddedFormat[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #formats: CellFormat[] = [];

  constructor(file: Styles) {
    this.file = file;
  }

  format(style: number): CellFormat {
    return this.file.formats[style] ?? this.#formats[style - this.file.formats.length] ?? PLAIN;
  }

  mark(index: number | null): MarkFormat {
    return (index === null ? undefined : this.file.marks[index]) ?? { fill: null, fontColor: null };
  }

  /** The number of the format that is `style` but for its number format. */
  withNumberFormat(style: number, numberFormat: string): number {
    return this.withChange(style, { numberFormat });
  }

  /** The number of the format that is `style` but for the change. */
  withChange(style: number, change: FormatChange): number {
    const { base, change: before } = this.added[style - this.file.formats.length] ?? {
      base: style,
      change: {},
    };
    const all = differing(this.format(base), { ...before, ...change });
    if (Object.keys(all).length === 0) return base;
    const key = `${base} ${JSON.stringify(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.file.formats.length + this.added.push({ base, change: all }) - 1;
    this.#formats.push(changed(this.format(base), all));
    this.#numbers.set(key, number);
    return number;
  }
}

/** The part of a change that says something else than the format does; the lines of a file's borders are not told apart. */
function differing(format: CellFormat, change: FormatChange): FormatChange {
  const { look } = format;
  const present: Readonly<Record<string, unknown>> = {
    ...look,
    ...format,
    ...Object.fromEntries(SIDES.map((side) => [side, look.borders[side] ? undefined : null])),
  };
  return Object.fromEntries(Object.entries(change).filter(([name, value]) => present[name] !== value));
}

function changed(format: CellFormat, change: FormatChange): CellFormat {
  const { look } = format;
  const side = (name: (typeof SIDES)[number]): boolean => {
    const line = change[name];
    return line === undefined ? look.borders[name] : line !== null;
  };
  return {
    numberFormat: change.numberFormat ?? format.numberFormat,
    locked: change.locked ?? format.locked,
    fontName: change.fontName ?? format.fontName,
    look: {
      bold: change.bold ?? look.bold,
      italic: change.italic ?? look.italic,
      fontSize: change.fontSize ?? look.fontSize,
      color: change.color ?? look.color,
      fill: change.fill === undefined ? look.fill : change.fill,
      horizontal: change.horizontal ?? look.horizontal,
      vertical: change.vertical ?? look.vertical,
      wrap: change.wrap ?? look.wrap,
      borders: { top: side("top"), right: side("right"), bottom: side("bottom"), left: side("left") },
    },
  };
}
