import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { messages } from "../../src/core/wording/messages";
import { failureWording, SHEETS_UNSURE, UNEXPECTED } from "../../src/pane/wording/id/failure";
import { FAILURE_CODES } from "../pane/trials/failure-codes";
import { inOneLine } from "./documents";
import { failure } from "../../src/gateway/failure";

const PAGE = readFileSync("docs/panduan/masalah.md", "utf8");

/** The messages that the page quotes, each in one line. */
const QUOTED = [...PAGE.matchAll(/(?:^> .*\n)+/gm)].map(([lines]) => inOneLine(lines.replace(/^> /gm, "")));

/** Where the sentences of failures are written. */
const SOURCES = ["src/gateway", "src/excel", "src/pane/wording/id"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8")),
  )
  .join("\n");

describe("the page for trouble", () => {
  test.each(FAILURE_CODES)("tells what to do about %s, under the title that the pane gives it", (code) => {
    expect(PAGE).toContain(`\n### ${failureWording.failureTitle(code)}\n`);
    expect(QUOTED).toContain(failure(code).message);
  });

  test("quotes what is said of errors that nobody foresaw", () => {
    expect(QUOTED).toContain(UNEXPECTED.message);
    expect(QUOTED).toContain(SHEETS_UNSURE.message);
  });

  test("has the words by which a column in doubt and a form without all its columns are told of", () => {
    const columns = [
      { column: 4, text: "Target" },
      { column: 5, text: "" },
    ];
    expect(messages.columnUnknown("value", columns)).toContain("Kolom Nilai belum pasti");
    expect(messages.columnUnknown("value", columns.slice(1))).toContain("Kolom Nilai belum pasti");
    expect(PAGE).toContain('"Kolom Nilai belum pasti"');
    const found = [{ field: "formula", cell: "E6" }] as const;
    expect(messages.headingsMissing(found, ["value"])).toContain("belum lengkap di lembar ini");
    expect(PAGE).toContain('"belum lengkap di lembar ini"');
  });

  test("quotes no sentence that nobody says", () => {
    const unsaid = QUOTED.filter((sentence) =>
      sentence.split("…").some((part) => !SOURCES.includes(part.trim())),
    );
    expect(unsaid).toEqual([]);
  });

  test("has every sentence that is written for a special failure", () => {
    const written = [...SOURCES.matchAll(/detail: "[a-z-]+",\s*message:\s*["`]([^"`]+)["`]/g)];
    expect(written.length).toBeGreaterThan(6);
    const missing = written
      .map(([, sentence]) => (sentence ?? "").replace(/\$\{[^}]+\}/g, "…"))
      .filter((sentence) => !QUOTED.includes(sentence));
    expect(missing).toEqual([]);
  });
});
