import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { allPages, withoutCode, type Page } from "./documents";

const PAGES = allPages();

/** Where a page leads: links and pictures, as they are written. */
function linksOf({ text }: Page): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? "");
}

/** The names by which the headings of a page can be linked to: small letters, no punctuation, dashes for blanks. */
function anchorsOf(path: string): readonly string[] {
  const headings = readFileSync(path, "utf8").matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading]) =>
    (heading ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function isDead(target: string, page: Page): boolean {
  if (/^https?:/.test(target)) return false;
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? page.path : join(dirname(page.path), file);
  return !existsSync(path) || (anchor !== undefined && !anchorsOf(path).includes(anchor));
}

describe("the documentation", () => {
  test("leads only to files and headings that are there", () => {
    const dead = PAGES.flatMap((page) =>
      linksOf(page)
        .filter((target) => isDead(target, page))
        .map((target) => `${page.path} -> ${target}`),
    );
    expect(dead).toEqual([]);
  });

  test("can be reached page by page from the README", () => {
    const reached = new Set<string>();
    const waiting = ["README.md"];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const page = PAGES.find((one) => one.path === path);
      if (page === undefined || reached.has(path)) continue;
      reached.add(path);
      waiting.push(
        ...linksOf(page).map((target) => posix.join(posix.dirname(path), target.split("#")[0] ?? "")),
      );
    }
    expect(PAGES.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });

  test("has no picture of the guide that it does not show, but for other states of the pane", () => {
    const shown = PAGES.flatMap(linksOf).join("\n");
    const pictures = readdirSync("docs/panduan/gambar").filter((name) => !name.startsWith("panel-"));
    expect(pictures.filter((name) => !shown.includes(name))).toEqual([]);
  });

  test("names only scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    const named = PAGES.flatMap(({ text }) =>
      [...text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? ""),
    );
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  test("tells in the README what each room is for", () => {
    const readme = readFileSync("README.md", "utf8");
    const rooms = ["src", "src/core"].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== "core")
        .map(({ name }) => `${folder}/${name}`),
    );
    expect(rooms.length).toBeGreaterThan(15);
    expect(rooms.filter((room) => !readme.includes(`| \`${room}\` |`))).toEqual([]);
  });

  test("names only files of the house that are there", () => {
    const named = PAGES.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|test|scripts|assets)\/[\w./-]+)`/g)].map(
        ([, file]) => [path, file ?? ""] as const,
      ),
    );
    expect(named.filter(([, file]) => !existsSync(file))).toEqual([]);
  });
});
