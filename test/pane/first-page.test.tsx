import { readFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import { explainLack } from "../../src/pane/page/page";

const FOLDER = path.join(process.cwd(), "src/pane/page");
const HTML = readFileSync(path.join(FOLDER, "taskpane.html"), "utf8");
const SUPPORT = readFileSync(path.join(FOLDER, "support.js"), "utf8");

/** Puts the page as it is served into the document, without running its scripts. */
function openPage(): void {
  document.documentElement.innerHTML = HTML.replace(/<!doctype html>|<\/?html[^>]*>/g, "");
  document.documentElement.lang = "id";
}

/** Runs support.js in a window whose web view has, or lacks, what the pane is built on. */
function runSupport({ modern }: { readonly modern: boolean }): void {
  Object.assign(window, { CSS: modern ? { supports: () => true } : undefined });
  window.eval(SUPPORT);
  document.dispatchEvent(new Event("DOMContentLoaded"));
}

/** The regular expressions of a WebKit before 16.4. */
function withoutLookbehind(): (source: string) => RegExp {
  return (source) => {
    if (source.includes("(?<=")) throw new SyntaxError("invalid group specifier name");
    return new RegExp(source);
  };
}

const shown = () =>
  ["pane", "too-old", "outside-excel", "not-loaded"].filter((id) => !document.getElementById(id)?.hidden);

beforeEach(() => {
  openPage();
  Object.assign(window, { Office: {} });
});

describe("the page before any script has run", () => {
  it("shows the pane's title and button in Indonesian, and no explanation", async () => {
    expect(document.documentElement).toHaveAttribute("lang", "id");
    expect(document.querySelector("h1")).toHaveTextContent("Hitung Capaian");
    expect(document.querySelector("#pane button")).toHaveTextContent("Hitung Ulang");
    expect(shown()).toEqual(["pane"]);
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("holds every script until the page is on screen, and none inside the page itself", () => {
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.map((script) => script.hasAttribute("src") && script.defer)).toEqual([true, true, true]);
    expect(HTML).not.toMatch(/\son\w+=|\sstyle=|javascript:|<style/i);
  });
});

describe("where the pane can run", () => {
  it("the skeleton stays until the pane takes its place", () => {
    runSupport({ modern: true });
    expect(shown()).toEqual(["pane"]);
  });
});

describe("where the pane cannot run", () => {
  it("an old web view is told what is needed and what to do, in words that need no script", () => {
    runSupport({ modern: false });
    expect(shown()).toEqual(["too-old"]);
    expect(document.getElementById("too-old")).toHaveTextContent(/Excel 2021.*Excel di web.*Perbarui Excel/);
  });

  it.each([
    ["regular expressions that look back", () => Object.assign(window, { RegExp: withoutLookbehind() })],
    ["a search from the end of a list", () => Object.assign(Array.prototype, { findLast: undefined })],
  ])("a web view that only lacks %s is told the same, instead of an empty pane", (_, take) => {
    const { RegExp: expression, Array: list } = window as unknown as typeof globalThis;
    const { findLast } = list.prototype;
    try {
      take();
      runSupport({ modern: true });
    } finally {
      Object.assign(window, { RegExp: expression });
      Object.assign(list.prototype, { findLast });
    }
    expect(shown()).toEqual(["too-old"]);
  });

  it("an Excel that lacks something is told the same, with what it lacks", () => {
    explainLack(["ExcelApi 1.9"]);
    expect(shown()).toEqual(["too-old"]);
    expect(document.getElementById("too-old")).toHaveTextContent("yang diperlukan: ExcelApi 1.9.");
  });

  it("a browser without Excel is sent to Excel", () => {
    explainLack(["Excel"]);
    expect(shown()).toEqual(["outside-excel"]);
  });

  it("a page whose office.js did not arrive says what to check", () => {
    Object.assign(window, { Office: undefined });
    runSupport({ modern: true });
    expect(shown()).toEqual(["not-loaded"]);
  });

  it("a script of the page that did not arrive counts, one that office.js adds later does not", () => {
    runSupport({ modern: true });
    const added = document.head.appendChild(document.createElement("script"));
    added.dispatchEvent(new Event("error"));
    expect(shown()).toEqual(["pane"]);
    document.querySelector("script[defer]")?.dispatchEvent(new Event("error"));
    expect(shown()).toEqual(["not-loaded"]);
  });
});
