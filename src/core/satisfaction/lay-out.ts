import type { Look, PageDraft, SheetDraft } from "../draft/sheet-draft";
import { landscapePage } from "../draft/landscape-page";
import { textLines } from "../draft/text-lines";
import { address } from "../grid/address";
import { ELEMENTS } from "./elements";
import {
  countOf,
  indexOf,
  qualityOf,
  ratingOf,
  respondentsOf,
  sumOf,
  totalOf,
  totalSentence,
  unfit,
  unusableOf,
  weightedOf,
} from "./formulas";
import type { SatisfactionOrder } from "./order";
import { across, LAST, Sheet } from "./sheet";
import { ANSWER_RULE, COUNT_RULE, SUM_RULE, texts, WEIGHT_RULE } from "./texts";
import { highestIndex, weightContent, weightSentence } from "./weight";

/** The columns in points; together they fit on the landscape page, with room for programs that draw them wider. */
const WIDTHS = [168, ...ELEMENTS.map(() => 66)];
const FONT = { name: "Arial", size: 9 };
const TITLE_SIZE = 12;
const TITLE_HEIGHT = 18;
/** Keeps the titles from the table. */
const BELOW_TITLES = 9;
const NAMES_HEIGHT = 52;
const LINE = 12;
const AROUND = 4.5;
const SHADE = "#D9E2F3";
/** The cells that people fill in. */
const TO_FILL = "#FFF9E5";

const TITLE: Look = { bold: true, size: TITLE_SIZE, horizontal: "center", vertical: "center" };
const HEADING: Look = { bold: true, horizontal: "center", vertical: "center", wrap: true, fill: SHADE };
const NUMBER: Look = { horizontal: "center", vertical: "center" };
const FILLED: Look = { ...NUMBER, fill: TO_FILL };
const RATING: Look = { ...NUMBER, numberFormat: "0.000" };
const FIGURE: Look = { ...NUMBER, bold: true };

/** The 0-based row of each thing on the sheet. */
type Rows = ReturnType<typeof rowsOf>;

function rowsOf(titles: number, { source, respondents }: SatisfactionOrder) {
  const isAnswers = source === "answers";
  const [header, sum, weight] = [titles, titles + 2, titles + 8];
  const notes = weight + (isAnswers ? 7 : 6);
  const answers = notes + texts.notes(source).length + 2;
  return {
    ...{
      header,
      names: header + 1,
      sum,
      count: sum + 1,
      rating: sum + 2,
      weighted: sum + 3,
      unusable: sum + 4,
    },
    ...{ weight, total: weight + 1, index: weight + 2, quality: weight + 3, highest: weight + 4 },
    ...{ respondents: weight + 5, notes, answers, end: isAnswers ? answers + respondents : answers - 2 },
  };
}

/**
 * Lays out the sheet that calculates the satisfaction index: the titles, a column for each element, the weight, the
 * weighted rating, the index and the quality, and below them the answers, where there are any. All of it are Excel's own
 * formulas, which go on without the add-in. The caller has made sure that the name is free.
 */
export function layOutSatisfaction(order: SatisfactionOrder): SheetDraft {
  const titles = [
    texts.title,
    order.office.toUpperCase(),
    order.year === null ? "" : texts.year(order.year),
  ].filter((title) => title !== "");
  const rows = rowsOf(titles.length, order);
  const sheet = new Sheet(rows.end);
  titles.forEach((title, row) => {
    sheet.say(row, 0, title);
    sheet.look(across(row), TITLE);
    sheet.heights[row] = TITLE_HEIGHT;
  });
  const lastTitle = titles.length - 1;
  sheet.look(across(lastTitle), { vertical: "top" });
  sheet.heights[lastTitle] = TITLE_HEIGHT + BELOW_TITLES;
  putHeader(sheet, rows);
  putRatings(sheet, rows, order);
  putFigures(sheet, rows, order);
  putNotes(sheet, rows, order);
  const boxes = [{ top: rows.header, left: 0, bottom: rows.unusable, right: LAST }];
  if (order.source === "answers") {
    putAnswers(sheet, rows);
    boxes.push({ top: rows.answers - 1, left: 0, bottom: rows.end - 1, right: LAST });
  }
  const { formulas, looks, merges, restrictions, heights } = sheet;
  return {
    ...{ name: order.name, font: FONT, rows: sheet.rows, formulas, looks, boxes, merges, restrictions },
    ...{ widths: WIDTHS, heights, frozenRows: rows.names + 1 },
    page: {
      ...landscapePage(order.paper).setup,
      breaks: [],
      titleRows: { first: rows.header, last: rows.names },
      footer: { left: order.name, right: texts.page },
    } satisfies PageDraft,
  };
}

function putHeader(sheet: Sheet, { header, names }: Rows): void {
  sheet.write(header, 0, texts.element);
  sheet.merges.push({ top: header, left: 0, bottom: names, right: 0 });
  ELEMENTS.forEach((element, i) => {
    sheet.write(header, i + 1, texts.code(i + 1));
    sheet.write(names, i + 1, element);
  });
  sheet.look({ top: header, left: 0, bottom: names, right: LAST }, HEADING);
  sheet.look(across(names, 1), { ...HEADING, bold: false, size: FONT.size - 1 });
  sheet.heights[names] = NAMES_HEIGHT;
}

function putRatings(sheet: Sheet, rows: Rows, { source }: SatisfactionOrder): void {
  const at = (row: number) => (column: string) => `${column}${row + 1}`;
  const [sum, count, rating] = [at(rows.sum), at(rows.count), at(rows.rating)];
  const answers = (column: string) => `${column}${rows.answers + 1}:${column}${rows.end}`;
  const isAnswers = source === "answers";
  sheet.line(rows.sum, texts.sum, isAnswers ? NUMBER : FILLED, isAnswers ? (c) => sumOf(answers(c)) : null);
  sheet.line(
    rows.count,
    texts.count,
    isAnswers ? NUMBER : FILLED,
    isAnswers ? (c) => countOf(answers(c)) : null,
  );
  sheet.line(rows.rating, texts.rating, RATING, (c) => ratingOf(sum(c), count(c)));
  sheet.line(rows.weighted, texts.weighted, RATING, (c) => weightedOf(rating(c), `$B$${rows.weight + 1}`));
  sheet.line(rows.unusable, texts.unusable, NUMBER, (c) =>
    isAnswers ? unusableOf(answers(c), count(c)) : unfit(sum(c), count(c), rating(c)),
  );
  if (isAnswers) return;
  sheet.restrictions.push({ area: across(rows.sum, 1), ...SUM_RULE });
  sheet.restrictions.push({ area: across(rows.count, 1), ...COUNT_RULE });
}

function putFigures(sheet: Sheet, rows: Rows, { source, weight }: SatisfactionOrder): void {
  const cell = (row: number) => address({ row, column: 1 });
  const line = (row: number) => `B${row + 1}:${address({ row, column: LAST })}`;
  const [weightCell, total, index] = [cell(rows.weight), cell(rows.total), cell(rows.index)];
  const weightLook = { ...FIGURE, fill: TO_FILL, numberFormat: "0.0####" };
  sheet.figure(rows.weight, texts.weight, weightLook, weightContent(weight), weightSentence(weightCell));
  sheet.restrictions.push({ area: across(rows.weight, 1, 1), ...WEIGHT_RULE });
  const said = totalSentence(total, line(rows.weighted), line(rows.unusable));
  sheet.figure(
    rows.total,
    texts.total,
    { ...FIGURE, numberFormat: "0.000" },
    totalOf(line(rows.weighted)),
    said,
  );
  sheet.heights[rows.total] = 2 * LINE + AROUND;
  sheet.figure(rows.index, texts.index, { ...FIGURE, numberFormat: "0.00" }, indexOf(total), texts.indexHow);
  sheet.figure(rows.quality, texts.quality, FIGURE, qualityOf(index, "letter"), qualityOf(index, "name"));
  const highestLook = { ...NUMBER, numberFormat: "0.00" };
  sheet.figure(rows.highest, texts.highest, highestLook, highestIndex(weightCell), texts.highestHow);
  if (source === "sums") return;
  const columns = ELEMENTS.map((_, i) =>
    [rows.answers, rows.end - 1].map((row) => address({ row, column: i + 1 })).join(":"),
  );
  sheet.figure(rows.respondents, texts.respondents, NUMBER, respondentsOf(columns), texts.respondentsHow);
}

function putNotes(sheet: Sheet, { notes }: Rows, { source }: SatisfactionOrder): void {
  const width = WIDTHS.reduce((sum, each) => sum + each, 0);
  texts.notes(source).forEach((note, i) => {
    sheet.say(notes + i, 0, note);
    sheet.heights[notes + i] = textLines(note, width, FONT.size) * LINE + AROUND;
  });
}

function putAnswers(sheet: Sheet, { answers, end }: Rows): void {
  sheet.write(answers - 1, 0, texts.answers);
  ELEMENTS.forEach((_, i) => {
    sheet.write(answers - 1, i + 1, texts.code(i + 1));
  });
  sheet.look(across(answers - 1), HEADING);
  for (let row = answers; row < end; row++) sheet.write(row, 0, row - answers + 1);
  sheet.heights.fill(null, answers, end);
  sheet.look({ top: answers, left: 0, bottom: end - 1, right: 0 }, NUMBER);
  const area = { top: answers, left: 1, bottom: end - 1, right: LAST };
  sheet.look(area, FILLED);
  sheet.restrictions.push({ area, ...ANSWER_RULE });
}
