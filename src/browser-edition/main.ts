import blank from "../../assets/form-1-kosong.xlsx";
import half from "../../assets/form-1-sebagian.xlsx";
import filled from "../../assets/form-1-terisi.xlsx";
import { packedEngine } from "../workbook/calculation/packed-engine";
import { openWorkbook } from "../workbook/open";
import { pickFileOf } from "../workbench/own-file";
import { startPage } from "../workbench/page";
import { startPane } from "./pane-in-page";
import "./edition.css";

const FIRST = "assets/form-1-sebagian.xlsx";
const SAMPLES: ReadonlyMap<string, string> = new Map([
  ["assets/form-1-kosong.xlsx", blank],
  [FIRST, half],
  ["assets/form-1-terisi.xlsx", filled],
]);

/** The samples lie in the page itself, under the names by which its list has them. */
function readSample(path: string): Promise<Uint8Array> {
  const base64 = SAMPLES.get(path);
  if (base64 === undefined) return Promise.reject(new Error(`The page has no sample ${path}`));
  return Promise.resolve(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
}

void startPage({
  first: FIRST,
  open: (bytes, fileName) => openWorkbook(bytes, fileName, packedEngine),
  readSample,
  pickFile: pickFileOf(window),
  startPane,
  titled: (fileName) => `${fileName} - Hitung Capaian`,
});
