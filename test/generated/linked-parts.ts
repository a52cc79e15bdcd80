import { address, areaAddress } from "../../src/core/grid/address";
import { tableArea, type Surrounded } from "./around";
import type { PackageDraft } from "./package-draft";
import type { Stray } from "./recipe";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MS = "application/vnd.ms-excel";
const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const THREADED_KIND = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const NS_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Parts that the sheet's part leads to: a table, comments, a picture, a link outside. Other strays add nothing here. */
export function addLinkedParts(
  file: PackageDraft,
  part: string,
  around: Surrounded,
  strays: readonly Stray[],
): void {
  const threads = strays.includes("threads");
  if (strays.includes("data table")) addTable(file, part, around);
  if (strays.includes("picture")) addPicture(file, part, around);
  if (strays.includes("comments") || threads) addComments(file, part, around, threads);
  if (strays.includes("hyperlink")) {
    const id = file.relate(part, "hyperlink", "https://contoh.go.id/form-1", true);
    const cell = address({ row: around.form.top, column: around.form.left });
    around.sheet.element(
      "hyperlinks",
      `<hyperlinks><hyperlink ref="${cell}" ${NS_R} r:id="${id}" tooltip="Petunjuk"/></hyperlinks>`,
    );
  }
}

function addTable(file: PackageDraft, part: string, around: Surrounded): void {
  const ref = areaAddress(tableArea(around));
  file.part(
    "xl/tables/table1.xml",
    `<table xmlns="${MAIN}" id="1" name="Anggaran" displayName="Anggaran" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="2"><tableColumn id="1" name="Belanja"/><tableColumn id="2" name="Anggaran"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    `${TYPE}.table+xml`,
  );
  const id = file.relate(part, "table", "xl/tables/table1.xml");
  around.sheet.element("tableParts", `<tableParts count="1"><tablePart ${NS_R} r:id="${id}"/></tableParts>`);
}

/** The smallest picture there is: one pixel. */
const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

function addPicture(file: PackageDraft, part: string, { sheet, form }: Surrounded): void {
  const drawing = "xl/drawings/drawing1.xml";
  file.part("xl/media/image1.png", PIXEL, null);
  const image = file.relate(drawing, "image", "xl/media/image1.png");
  file.part(
    drawing,
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ${NS_R}><xdr:oneCellAnchor><xdr:from><xdr:col>${form.right + 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="190500" cy="190500"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
    "application/vnd.openxmlformats-officedocument.drawing+xml",
  );
  const id = file.relate(part, "drawing", drawing);
  sheet.element("drawing", `<drawing ${NS_R} r:id="${id}"/>`);
}

/** Notes on a result cell and on the form's first cell; as threads, with what newer programs keep beside them. */
function addComments(
  file: PackageDraft,
  part: string,
  { sheet, form, indicators }: Surrounded,
  threads: boolean,
): void {
  const places = [
    { row: form.top, column: form.left },
    ...indicators.slice(0, 1).map(({ resultCell }) => resultCell),
  ];
  const thread = "{0F5B6C1A-2D3E-4F50-8A9B-0C1D2E3F4A5B}";
  const author = threads ? `tc=${thread}` : "Camat";
  const text = threads ? "[Threaded comment]\n\nComment:\n    Sudah dicek" : "Sudah dicek, jangan diubah";
  const comments = places.map(
    (cell) =>
      `<comment ref="${address(cell)}" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">${text}</t></r></text></comment>`,
  );
  file.part(
    "xl/comments1.xml",
    `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList>${comments.join("")}</commentList></comments>`,
    `${TYPE}.comments+xml`,
  );
  file.relate(part, "comments", "xl/comments1.xml");
  const shapes = places.map(
    ({ row, column }, i) =>
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><v:textbox/><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  file.part(
    "xl/drawings/vmlDrawing1.vml",
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join("")}</xml>`,
    null,
  );
  const id = file.relate(part, "vmlDrawing", "xl/drawings/vmlDrawing1.vml");
  sheet.element("legacyDrawing", `<legacyDrawing ${NS_R} r:id="${id}"/>`);
  if (threads) addThreads(file, part, thread, address(places[0] ?? { row: 0, column: 0 }));
}

function addThreads(file: PackageDraft, part: string, id: string, cell: string): void {
  const person = "{9A8B7C6D-5E4F-4321-8765-43210FEDCBA9}";
  file.part(
    "xl/threadedComments/threadedComment1.xml",
    `<ThreadedComments xmlns="${THREADED}"><threadedComment ref="${cell}" dT="2024-02-20T08:00:00.00" personId="${person}" id="${id}"><text>Sudah dicek</text></threadedComment></ThreadedComments>`,
    `${MS}.threadedcomments+xml`,
  );
  file.relate(part, THREADED_KIND, "xl/threadedComments/threadedComment1.xml");
  file.part(
    "xl/persons/person.xml",
    `<personList xmlns="${THREADED}"><person displayName="Kasubbag Perencanaan" id="${person}" userId="S::a@contoh.go.id" providerId="AD"/></personList>`,
    `${MS}.person+xml`,
  );
  file.relate(
    "xl/workbook.xml",
    "http://schemas.microsoft.com/office/2017/10/relationships/person",
    "xl/persons/person.xml",
  );
}
