import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { saidTexts } from "../pane/said-texts";
import { allPages, inOneLine, withoutCode, type Page } from "./documents";

const PAGES = allPages();
const MANIFEST = readFileSync("manifest.xml", "utf8");
const FIRST_PAGE = readFileSync("src/pane/page/taskpane.html", "utf8");
const SHEET_PAGE = readFileSync("src/workbench/workbench.html", "utf8");

/** Everything that the pane can say, the labels on the ribbon, the titles of the page around the pane, and the buttons of the one with a sheet. */
const SAID: readonly string[] = [
  ...(await saidTexts("id")).map(({ text }) => text),
  ...[...MANIFEST.matchAll(/<bt:String id="[^"]+" DefaultValue="([^"]+)"/g)].map(([, text]) => text ?? ""),
  ...[...FIRST_PAGE.matchAll(/<h1[^>]*>([^<]+)<\/h1>/g)].map(([, text]) => text ?? ""),
  ...[...SHEET_PAGE.matchAll(/<button[^>]*>([^<]+)<\/button>/g)].map(([, text]) => text ?? ""),
  "English",
];

/** Is it said, word for word? "…" stands for whatever the pane puts there. */
function isSaid(name: string): boolean {
  const parts = name.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join(".+")}$`);
  return SAID.some((text) => text === name || pattern.test(text));
}

/** The texts that stand between stars; those between two are bold. */
function emphasised({ text }: Page): {
  readonly bold: readonly string[];
  readonly slanted: readonly string[];
} {
  const found = [...withoutCode(text).matchAll(/(?<!\*)(\*\*?)(?![\s*])([^*]+?)\1(?!\*)/g)];
  const between = (stars: string) =>
    found.filter(([, mark]) => mark === stars).map(([, , inner]) => inOneLine(inner ?? ""));
  return { bold: between("**"), slanted: between("*") };
}

/** A sentence or the beginning of one: printed bold so that it is seen, no name. */
const isSentence = (text: string): boolean => /[.:]$/.test(text);

/** What Excel calls its menus, and words that are stressed, in the English pages. */
const OTHER_ENGLISH: ReadonlySet<string> = new Set([
  ...["Home", "Inspect", "View Side by Side", "Content Security Policy", "on the ribbon"],
  ...["Changed outside the plan", "Unchanged", "Complete", "Their change after it", "Half-written", "Every"],
  ...[
    "Numbers",
    "100% and 100",
    "Precedence",
    "Brackets",
    "Left out",
    "sure",
    "a",
    "а",
    "during",
    "navigated",
  ],
  ...["Reading", "Writing", "The pane", "The command", "Form 1", "one", "numbers", "manual", "computed"],
  ...[
    "A hostile workbook",
    "A hostile colleague",
    "our stand-in host, not Excel",
    "spelling or abbreviation",
  ],
  ...["operator", "quantity", "Failures that users can cause are values"],
  ...["The office's own mistakes", "Berubah"],
  ...["old results can be read from a file that is handed on"],
  "The workbench and the command can be ended by a file",
]);

describe("the names in the documents", () => {
  test("are those of the pane, wherever the guide for the staff prints bold", () => {
    const guide = PAGES.filter(({ path }) => path.startsWith("docs/panduan/"));
    const bold = guide.flatMap((page) => emphasised(page).bold.map((name) => [page.path, name] as const));
    expect(bold.length).toBeGreaterThan(60);
    const unknown = bold.filter(([, name]) => !isSaid(name) && !isSentence(name));
    expect(unknown).toEqual([["docs/panduan/README.md", "tebal"]]);
  });

  test("are those of the pane or of Excel in the pages for engineers", () => {
    const english = PAGES.filter(({ path }) => !/^docs\/(?:panduan|pasang|catatan)/.test(path));
    const unknown = english.flatMap((page) => {
      const { bold, slanted } = emphasised(page);
      return [...bold, ...slanted]
        .filter((name) => !isSaid(name) && !isSentence(name))
        .filter((name) => !OTHER_ENGLISH.has(name) && !name.includes(" › "))
        .map((name) => [page.path, name]);
    });
    expect(unknown).toEqual([]);
  });

  test("are those of the pane where the guides to installing don't give Excel's own in two languages", () => {
    const guides = PAGES.filter(({ path }) => path.startsWith("docs/pasang/"));
    const other = new Set(["File", "pengujian", "seluruh isi", "satu folder", "satu manifes"]);
    const unknown = guides.flatMap((page) => {
      const own = page.text.replace(/\*\*[^*]+\*\*\s+\(\*[^*]+\*\)/g, "");
      return emphasised({ ...page, text: own })
        .bold.filter((name) => !isSaid(name) && !isSentence(name) && !other.has(name))
        .map((name) => [page.path, name]);
    });
    expect(unknown).toEqual([]);
  });
});
