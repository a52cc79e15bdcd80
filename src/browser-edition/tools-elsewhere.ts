import { failure, type Answer } from "../gateway/failure";
import type { Tools } from "../gateway/gateway";

/** What of the pane's tools needs Excel: whoever asks all the same is told so, and nothing is changed. */
const inExcelOnly = <T>(): Promise<Answer<T>> =>
  Promise.resolve({
    ok: false,
    failure: failure("not-implemented", [], {
      detail: "not-in-browser",
      message:
        "Edisi browser belum dapat membuat lembar dan tautan. Pakailah add-in di Excel untuk itu. Tidak ada yang diubah.",
    }),
  });

/** The tools that make sheets and links, and the look at an installation, which there is none of here. */
export const TOOLS_ELSEWHERE: Tools = {
  inspect: () => Promise.reject(new Error("The page offers no look at an installation")),
  newForm: { survey: inExcelOnly, make: inExcelOnly },
  summary: { make: inExcelOnly },
  satisfaction: { survey: inExcelOnly, make: inExcelOnly, link: inExcelOnly, unlink: inExcelOnly },
};
