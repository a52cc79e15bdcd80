import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { findForm } from "../../src/core/form/find";
import { sheetKind } from "../../src/core/form/kind-of-sheet";
import { drawnPublicHeading, type PublicHeading } from "./drawn-public-heading";

const PUBLIC = JSON.parse(
  readFileSync(new URL("public-headings.json", import.meta.url), "utf8"),
) as readonly PublicHeading[];

describe("header rows of public documents that are no form", () => {
  test.each(PUBLIC)("$id: no form, but $kind", (heading) => {
    for (const isMerged of [true, false]) {
      const grid = drawnPublicHeading(heading, isMerged);
      expect(findForm(grid)).toBeNull();
      expect(sheetKind(grid).kind).toBe(heading.kind);
    }
  });
});

test("a heading that is found is told by its cell, and what a form has besides by its fields", () => {
  const texts = ["No", "Indikator", "Penjelasan / Formulasi", "Satuan"];
  const headings = texts.map((text) => ({ text }));
  const grid = drawnPublicHeading({ id: "", kind: "none", headings }, true);
  expect(sheetKind(grid)).toMatchObject({
    found: { indicator: { row: 2, column: 1 }, formula: { row: 2, column: 2 } },
    missing: ["variable", "value", "result"],
  });
});
