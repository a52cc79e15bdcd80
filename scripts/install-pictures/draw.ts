/** One line of a window that is drawn: what it says, whether it is the one to click, and whether it is a field to fill. */
export interface Line {
  readonly text: string;
  readonly kind?: "click" | "field" | "tick";
}

/** One window or menu on the way, and its lines from top to bottom. */
export interface Window {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A way through menus, from left to right. */
export interface Picture {
  /** The file's name without its ending. */
  readonly name: string;
  /** Read out in the picture's place. */
  readonly description: string;
  readonly windows: readonly Window[];
}

const WINDOW = 196;
const GAP = 36;
const HEAD = 34;
const LINE = 32;
const MARGIN = 12;

/** The picture as SVG, on a ground of its own so that it can be read on dark pages too. */
export function draw({ description, windows }: Picture): string {
  const width = MARGIN * 2 + windows.length * WINDOW + (windows.length - 1) * GAP;
  const height = MARGIN * 2 + HEAD + Math.max(...windows.map(({ lines }) => lines.length)) * LINE + 8;
  let number = 0;
  const drawn = windows.map((window, i) => {
    const left = MARGIN + i * (WINDOW + GAP);
    const lines = window.lines.map((line, row) => {
      const top = MARGIN + HEAD + 4 + row * LINE;
      return drawLine(line, left, top, line.kind === undefined ? null : ++number);
    });
    return [frame(window.title, left, height), ...lines, i === 0 ? "" : arrow(left)].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Segoe UI, Helvetica, Arial, sans-serif" font-size="12.5">`,
    `<title>${escaped(description)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...drawn,
    "</svg>\n",
  ].join("\n");
}

function frame(title: string, left: number, height: number): string {
  const inner = height - MARGIN * 2;
  return (
    `<rect x="${left}" y="${MARGIN}" width="${WINDOW}" height="${inner}" rx="8" fill="#f7f9f8" stroke="#9aa7a1"/>` +
    text(title, left + 12, MARGIN + 22, 'font-weight="600" fill="#1d4a36"')
  );
}

function drawLine({ text: words, kind }: Line, left: number, top: number, number: number | null): string {
  const box = (look: string) =>
    `<rect x="${left + 8}" y="${top}" width="${WINDOW - 16}" height="${LINE - 6}" rx="5" ${look}/>`;
  const ground =
    kind === "click"
      ? box('fill="#d6ecdf" stroke="#107c41"')
      : kind === "field"
        ? box('fill="#ffffff" stroke="#107c41" stroke-dasharray="4 3"')
        : "";
  const sign = kind === "tick" ? "☑ " : "";
  const badge =
    number === null
      ? ""
      : `<circle cx="${left + WINDOW - 20}" cy="${top + 13}" r="9" fill="#107c41"/>` +
        text(
          String(number),
          left + WINDOW - 20,
          top + 17,
          'fill="#ffffff" text-anchor="middle" font-weight="600"',
        );
  return ground + text(`${sign}${words}`, left + 16, top + 17, 'fill="#222222"') + badge;
}

function arrow(left: number): string {
  const y = MARGIN + HEAD + 18;
  return `<path d="M${left - GAP + 8} ${y}h${GAP - 20}m-6 -5l7 5l-7 5" fill="none" stroke="#107c41" stroke-width="2"/>`;
}

function text(words: string, x: number, y: number, look: string): string {
  return `<text x="${x}" y="${y}" ${look}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
