import { escapeXml } from "../../src/workbook/package/xml";
import { drawAround, type Surrounded } from "./around";
import { constant, formula, SharedTexts } from "./content";
import { drawForm, type DrawnIndicator } from "./draw-form";
import { addLinkedParts } from "./linked-parts";
import { PackageDraft } from "./package-draft";
import type { Recipe } from "./recipe";
import { SheetDraft } from "./sheet-draft";
import { addSheetExtras, definedNames } from "./sheet-extras";
import { stylesXml } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const WORKBOOK = "xl/workbook.xml";

/** A made workbook with what is known of it: on which sheets there are forms, and where their results belong. */
export interface Generated {
  readonly bytes: Uint8Array;
  readonly forms: ReadonlyMap<string, readonly DrawnIndicator[]>;
}

interface Drawn {
  readonly sheet: SheetDraft;
  readonly hidden: boolean;
  readonly around: Surrounded | null;
}

/** Makes the workbook of a recipe; the same recipe gives the same bytes. */
export function workbookOf(recipe: Recipe): Generated {
  const file = new PackageDraft();
  const texts = new SharedTexts();
  const sheets = drawSheets(recipe);
  file.relate("", "officeDocument", WORKBOOK);
  const listed = sheets.map(({ sheet, hidden, around }, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    if (around !== null && sheet.name === FORM) {
      addSheetExtras(around, recipe.strays);
      addLinkedParts(file, part, around, recipe.strays);
    }
    if (around !== null && recipe.protection !== "none")
      sheet.element("sheetProtection", '<sheetProtection sheet="1" objects="1" scenarios="1"/>');
    file.part(part, sheetXml(sheet.xml(texts, recipe.writing), recipe), `${TYPE}.worksheet+xml`);
    const id = file.relate(WORKBOOK, "worksheet", part);
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${7 + i * 3}"${hidden ? ' state="hidden"' : ""} r:id="${id}"/>`;
  });
  const own = sheets.findIndex(({ sheet }) => sheet.name === FORM);
  const around = sheets[own]?.around ?? null;
  const names = around === null ? "" : definedNames(around, own, recipe.strays);
  file.part(
    WORKBOOK,
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView activeTab="${own}"/></bookViews><sheets>${listed.join("")}</sheets>${names}<calcPr calcId="191029"/></workbook>`,
    `${TYPE}.sheet.main+xml`,
  );
  addShared(file, texts, recipe);
  if (recipe.writing.calculationChain) addCalculationChain(file, sheets);
  const forms = sheets.flatMap(({ sheet, around: one }) =>
    one === null ? [] : [[sheet.name, one.indicators] as const],
  );
  return { bytes: file.bytes(), forms: new Map(forms) };
}

const FORM = "FORM 1";

function drawSheets(recipe: Recipe): readonly Drawn[] {
  const before = recipe.before.map((kind, i): Drawn => {
    const sheet = new SheetDraft(`${kind} ${i + 1}`);
    if (kind === "twin") return drawn(sheet, { ...recipe, strays: [] });
    sheet.put(2, 1, constant("bukan formulir"));
    return { sheet, hidden: kind === "hidden", around: null };
  });
  const form = drawn(new SheetDraft(FORM), recipe);
  const data = new SheetDraft("Data");
  data.put(1, 1, constant(7));
  const first = form.around?.indicators[0]?.resultCell;
  if (first !== undefined) data.put(4, 0, formula(`ISTEXT('${FORM}'!A${first.row + 1})`, null));
  return [...before, form, { sheet: data, hidden: false, around: null }];
}

function drawn(sheet: SheetDraft, recipe: Recipe): Drawn {
  const indicators = drawForm(sheet, recipe);
  const around = { sheet, form: sheet.area(), indicators };
  drawAround(around, recipe.strays);
  return { sheet, hidden: false, around };
}

/** The worksheet's part; some programs give every element a prefix. */
function sheetXml(children: string, { writing }: Recipe): string {
  const spaces = `xmlns:r="${RELATIONSHIPS}"`;
  if (!writing.prefix) return `${DECLARATION}<worksheet xmlns="${MAIN}" ${spaces}>${children}</worksheet>`;
  const prefixed = children.replace(/<(\/?)(\w+)(?=[\s/>])/g, "<$1x:$2");
  return `${DECLARATION}<x:worksheet xmlns:x="${MAIN}" ${spaces}>${prefixed}</x:worksheet>`;
}

function addShared(file: PackageDraft, texts: SharedTexts, { writing }: Recipe): void {
  const entries = texts.entries();
  file.part(
    "xl/styles.xml",
    `${DECLARATION}<styleSheet xmlns="${MAIN}">${stylesXml()}</styleSheet>`,
    `${TYPE}.styles+xml`,
  );
  file.relate(WORKBOOK, "styles", "xl/styles.xml");
  if (entries.length > 0) {
    const items = entries.map((entry) => `<si>${entry}</si>`).join("");
    const xml = `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${entries.length}">${items}</sst>`;
    file.part("xl/sharedStrings.xml", xml, `${TYPE}.sharedStrings+xml`);
    file.relate(WORKBOOK, "sharedStrings", "xl/sharedStrings.xml");
  }
  if (writing.otherAddIn) addOtherAddIn(file);
  file.part(
    "docProps/app.xml",
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`,
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  file.relate("", "extended-properties", "docProps/app.xml");
}

/** The order in which Excel last calculated. */
function addCalculationChain(file: PackageDraft, sheets: readonly Drawn[]): void {
  const cells = sheets.flatMap(({ sheet }, i) =>
    sheet.formulas().map((cell) => `<c r="${cell}" i="${i + 1}"/>`),
  );
  if (cells.length === 0) return;
  file.part(
    "xl/calcChain.xml",
    `<calcChain xmlns="${MAIN}">${cells.join("")}</calcChain>`,
    `${TYPE}.calcChain+xml`,
  );
  file.relate(WORKBOOK, "calcChain", "xl/calcChain.xml");
}

/** What another add-in keeps in the file. */
function addOtherAddIn(file: PackageDraft): void {
  const kind = "http://schemas.microsoft.com/office/2011/relationships";
  const panes = "xl/webextensions/taskpanes.xml";
  const extension = "xl/webextensions/webextension1.xml";
  file.relate("", `${kind}/webextensiontaskpanes`, panes);
  const id = file.relate(panes, `${kind}/webextension`, extension);
  const office = "http://schemas.microsoft.com/office/webextensions";
  file.part(
    panes,
    `<wetp:taskpanes xmlns:wetp="${office}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
    "application/vnd.ms-office.webextensiontaskpanes+xml",
  );
  file.part(
    extension,
    `<we:webextension xmlns:we="${office}/webextension/2010/11" id="{11111111-2222-4333-8444-555555555555}"><we:reference id="lain" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties><we:property name="a" value="1"/></we:properties><we:matches/></we:webextension>`,
    "application/vnd.ms-office.webextension+xml",
  );
}
