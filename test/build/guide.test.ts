import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeGuide } from "../../scripts/build/guide";

const POLICY = "default-src 'none'; style-src 'self'";
const { pages, pictures } = makeGuide("docs", POLICY);
/** What lies beside the guide's own pages and pictures. */
const OTHERS = ["panduan.css", "../assets/icon-32.png", "../bantuan.html"];

/** Where a page leads, as paths below the guide's folder, each with its anchor if it has one. */
function waysOf(name: string, html: string): readonly (readonly [string, string | undefined])[] {
  return [...html.matchAll(/\b(?:href|src)="([^"]+)"/g)]
    .map(([, way]) => way ?? "")
    .filter((way) => !/^https?:/.test(way))
    .map((way) => {
      const [file = "", anchor] = way.split("#");
      return [file === "" ? name : posix.join(posix.dirname(name), file), anchor] as const;
    });
}

describe("the guide as it is handed out with the add-in", () => {
  it("has a page for every page of the documentation that staff and installers are sent to", () => {
    expect([...pages.keys()].sort()).toEqual(
      [
        ...[
          "catatan.html",
          "form-baru.html",
          "ikm.html",
          "index.html",
          "kolom.html",
          "masalah.html",
          "menghitung.html",
        ],
        ...["mulai.html", "pertanyaan.html", "pilihan.html", "ringkasan.html"],
        ...[
          "edisi-browser",
          "folder-bersama",
          "index",
          "microsoft-365",
          "server",
          "tidak-didukung",
          "unggah-web-mac",
        ].map((name) => `pasang/${name}.html`),
      ].sort(),
    );
  });

  it("leads only to pages, headings and pictures that are handed out with it", () => {
    const ways = [...pages].flatMap(([name, html]) =>
      waysOf(name, html).map((way) => [name, ...way] as const),
    );
    expect(ways.length).toBeGreaterThan(100);
    const dead = ways.filter(([, file, anchor]) => {
      const page = pages.get(file);
      if (page !== undefined) return anchor !== undefined && !page.includes(` id="${anchor}"`);
      return !pictures.has(file) && !OTHERS.includes(file);
    });
    expect(dead).toEqual([]);
  });

  it("has every picture that it shows, and says in words what is to be seen", () => {
    expect(pictures.size).toBeGreaterThan(15);
    for (const [, file] of pictures) expect([file, existsSync(file)]).toEqual([file, true]);
    for (const [, html] of pages) expect(html).not.toMatch(/<img (?![^>]*\balt="[^"]+")/);
  });

  it.each([...pages])(
    "%s is a page without a script, with a title and the way back to the contents",
    (name, html) => {
      expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`);
      expect(html).toContain('<html lang="id">');
      expect(html).toMatch(/<title>[^<]*Panduan Hitung Capaian<\/title>/);
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      expect(html).not.toMatch(/<script|\bstyle=|\bon\w+=|\.md["#]/);
      const back = waysOf(name, html).map(([file]) => file);
      expect(back).toContain(name === "index.html" ? "../bantuan.html" : "index.html");
    },
  );
});
