import { calcEngine } from "../workbook/calculation/engine";
import { openWorkbook } from "../workbook/open";
import { fetchBytes } from "./files";
import { startPage } from "./page";
import { createPaneFrame } from "./pane-frame";

const PANE = "taskpane.html";
const engine = calcEngine(() => Promise.resolve(undefined));

void startPage({
  first: "assets/form-1-kosong.xlsx",
  open: (bytes, fileName) => openWorkbook(bytes, fileName, engine),
  readSample: fetchBytes,
  pickFile: null,
  startPane: (desk, holder) => createPaneFrame(desk, holder, PANE),
  titled: (fileName) => `${fileName} - Hitung Capaian, simulasi`,
});
