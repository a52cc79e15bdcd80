import type { InstallationWording } from "../../../src/pane/features/installation/words";
import { COUNTS, type Trials } from "./trials";

/** What the sentences of "Periksa pemasangan" are tried with. */
export const trials: Trials<InstallationWording> = {
  summary: COUNTS,
  need: [["form"], ["merged-cells"], ["highlight"], ["cell-notes"], ["one-undo"]],
  excelIs: [
    ["Xyzzy", "16.7", "PC"],
    ["Xyzzy", "16.7", "Mac"],
    ["Xyzzy", "16.7", "OfficeOnline"],
    ["Xyzzy", "16.7", "Plugh"],
  ],
  interfaceIs: [[""], ["1.20"]],
  fileTypeGood: [["xlsx"]],
  oldFile: [["xls"]],
  languageIs: [
    ["xx-XX", "xx-XX"],
    ["id-ID", "en-GB"],
    ["xx-XX", "yy-YY"],
  ],
  connectionIs: [["https://x.example/"]],
  ownComputer: [["https://x.example/"]],
  notSecure: [["http://x.example/"]],
  officeFrom: [["https://x.example/"]],
  unknown: [["Xyzzy"]],
};
