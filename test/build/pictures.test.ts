import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { SaxesParser } from "saxes";
import { draw } from "../../scripts/install-pictures/draw";
import { PICTURES } from "../../scripts/install-pictures/pictures";
import { ROOT } from "../manifest/read-manifest";

const FOLDER = path.join(ROOT, "docs/pasang");
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
/** Pages that install nothing in Excel. */
const OWN = ["README.md", "edisi-browser.md"];
const text = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");

describe("the guides to installing", () => {
  it.each(PICTURES)("have the picture $name as the script draws it, well-formed", (picture) => {
    const drawn = draw(picture);
    expect(text(`${picture.name}.svg`)).toBe(drawn);
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    expect(() => parser.write(drawn).close()).not.toThrow();
  });

  it("show every picture, and lead only to what is there", () => {
    const ways = PAGES.flatMap((page) =>
      [...text(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? ""),
    );
    const here = new Set(readdirSync(FOLDER));
    const missing = ways.filter((way) => !here.has(way) && !way.startsWith("../"));
    expect(missing).toEqual([]);
    for (const name of here) if (/\.(?:svg|png)$/.test(name)) expect(ways).toContain(name);
  });

  it("say which of Microsoft's pages they were written from", () => {
    for (const page of PAGES.filter((name) => !OWN.includes(name))) {
      expect(text(page)).toContain("Sumber (Microsoft Learn): ");
    }
  });
});
