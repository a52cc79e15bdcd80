import type { InstallationWording, NeedWording } from "./words";
import { counted } from "../../wording/en/count";
import type { Need } from "../../../gateway/installation";

const UPDATE = "Update Excel: File, Account, Update Options, Update Now.";

const NEEDS: Readonly<Record<Need, NeedWording>> = {
  form: {
    title: "Reading and writing Form 1",
    there: "Available.",
    missing: `Not available, so Hitung Capaian cannot run. ${UPDATE}`,
  },
  "merged-cells": {
    title: "Merged cells",
    there: "Read as merged cells.",
    missing: `Not seen: an empty cell is taken to hold the same text as the cell above it. Check the results carefully. ${UPDATE}`,
  },
  highlight: {
    title: "Highlight of empty cells",
    there: "On, and set again when it was deleted.",
    missing: `On, but not set again when you delete it. ${UPDATE}`,
  },
  "cell-notes": {
    title: "Notes on result cells",
    there: "Written on the result cells.",
    missing: `Not written to the sheet; read the notes in this pane. ${UPDATE}`,
  },
  "one-undo": {
    title: "Excel's own Undo (Ctrl+Z)",
    there: "One calculation is undone at once.",
    missing: "One calculation may take several steps to undo. Use the Undo button of this pane.",
  },
};

const PLATFORM: Readonly<Record<string, string>> = {
  PC: "Windows",
  Mac: "Mac",
  OfficeOnline: "the web",
  iOS: "iPad or iPhone",
  Android: "Android",
};

const LANGUAGES: Readonly<Record<string, string>> = { id: "Indonesian", en: "English" };

/** "Indonesian (id-ID)"; a language that nobody here uses is told by its code. */
function languageName(code: string): string {
  const name = LANGUAGES[code.slice(0, 2).toLowerCase()];
  return name === undefined ? code : `${name} (${code})`;
}

/** Sentences of "Check installation", in English. */
export const english: InstallationWording = {
  checking: "Checking…",
  failed: "The check did not finish. Close this pane, open it again and try once more.",
  again: "Check again",
  copy: "Copy findings",
  copied: "The findings were copied. Paste them into a message to your IT staff.",
  notCopied:
    "Excel does not allow copying directly. The text below is already selected: press Ctrl+C (on a Mac, Cmd+C).",
  findingsText: "Text of the findings",
  privacy: "What the sheets hold and the name of the file are not copied.",
  summary: (open) =>
    open === 0 ? "Everything that was checked is fine." : `${counted(open, "thing")} to look at.`,
  state: { good: "Good", notice: "Look at this", bad: "Needs action", unknown: "Not known" },
  heading: "Findings on the installation of Hitung Capaian",

  need: (need) => NEEDS[need],
  excel: "Excel",
  excelIs: (host, version, platform) => `${host} ${version} on ${PLATFORM[platform] ?? platform}.`,
  mobile: "Hitung Capaian has never been tried on phones and tablets. Use Excel on a computer or on the web.",
  interface: "ExcelApi interface",
  interfaceIs: (version) => (version === "" ? "None." : `Up to version ${version}.`),
  ribbon: "Button on the ribbon",
  ribbonThere: "Hitung Ulang on the Home tab is available.",
  ribbonMissing:
    "This Excel does not show the button Hitung Ulang on the ribbon. Use the same button in this pane: Recalculate.",
  workbook: "Workbook",
  writable: "Can be written.",
  readOnly: "Opened read-only. Click Enable Editing, or save a copy and open that copy.",
  structure: "Workbook structure",
  structureFree: "New sheets can be created.",
  structureLocked:
    "The structure is protected: calculating works, but no sheet can be created. Unlock it under Review, Protect Workbook.",
  sheet: "The sheet that is open",
  sheetFree: "Not protected.",
  sheetProtected:
    "Protected: locked result cells cannot be written. Unlock it under Review, Unprotect Sheet.",
  fileType: "File type",
  fileTypeGood: (type) => `A .${type} file.`,
  unsaved: "Never saved so far. Save it as .xlsx, so that answers and highlights are saved with it.",
  oldFile: (type) =>
    `A .${type} file does not keep answers and the highlight of empty cells. Save it as .xlsx: File, Save As, Excel Workbook.`,
  settings: "Settings in the workbook",
  settingsThere:
    "Can be read. Whether they can be written shows when calculating; this check changes nothing.",
  language: "Language of Excel",
  languageIs: (menus, data) =>
    menus === data
      ? `${languageName(menus)}.`
      : `Menus in ${languageName(menus)}, numbers and dates in ${languageName(data)}.`,
  connection: "Address of the add-in",
  connectionIs: (address) => `${address}, over https.`,
  ownComputer: (address) => `${address}: a test server on this computer.`,
  notSecure: (address) =>
    `${address} does not use https. Ask the administrator to install a certificate on the server.`,
  office: "office.js",
  officeFrom: (origin) => `Loaded from ${origin}.`,
  officeOwn: "Loaded from the add-in's address, not from Microsoft. Microsoft does not support this.",
  version: "Version of Hitung Capaian",
  browser: "Web view",
  unknown: (why) => `Could not be checked. ${why}`,
};
