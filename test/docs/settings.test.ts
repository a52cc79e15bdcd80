import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

test("SECURITY.md tells of everything that the add-in keeps in a workbook", () => {
  const source = readdirSync("src/gateway", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"))
    .join("\n");
  const kept = [...new Set(source.match(/hitungCapaian\.[A-Za-z]+/g))];
  const page = readFileSync("SECURITY.md", "utf8");
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter((key) => !page.includes(`\`${key}`))).toEqual([]);
});
