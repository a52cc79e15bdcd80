import { expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { RULES } from "../../../src/core/outcome/notes/rules";
import { paneWording } from "../../../src/pane/wording/id/pane";

test("The page for the staff names every rule once, with the severity that the pane shows", async () => {
  const page = await readFile("docs/catatan.md", "utf8");
  const headings = [...page.matchAll(/^### `([a-z-]+)` · (\S+)$/gmu)].map(([, code, severity]) => [
    code,
    severity,
  ]);
  const rules = RULES.map(({ code, severity }) => [code, paneWording.severity(severity)]);
  expect([...headings].sort()).toEqual([...rules].sort());
});
