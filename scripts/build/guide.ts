import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { Marked, type Tokens } from "marked";
import { fileNameOf, isPage, leadsElsewhere } from "./guide-paths";

/** What the guide consists of: the pages' HTML, the files they show, by their names below the guide's folder. */
export interface Guide {
  readonly pages: ReadonlyMap<string, string>;
  /** Where each picture is read from. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** A page of the documentation as HTML, and the ways to other files that stand in it. */
interface Drawn {
  readonly body: string;
  readonly title: string;
  readonly pages: readonly string[];
  readonly pictures: readonly string[];
}

const START = "panduan";

/**
 * Makes the guide's pages out of the documentation: all that lies in its folder, and what of the other documentation in
 * Indonesian these pages lead to. What lies outside is named, but not linked to: it is not handed out.
 * @param docs the folder of the documentation
 * @param policy the content security policy of every page
 */
export function makeGuide(docs: string, policy: string): Guide {
  const pages = new Map<string, string>();
  const pictures = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = readdirSync(path.join(docs, START))
    .filter(isPage)
    .map((name) => `${START}/${name}`);
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    if (seen.has(source)) continue;
    seen.add(source);
    const drawn = draw(readFileSync(path.join(docs, source), "utf8"), source);
    pages.set(fileNameOf(source), asPage(drawn, fileNameOf(source), policy));
    for (const picture of drawn.pictures) pictures.set(fileNameOf(picture), path.join(docs, picture));
    waiting.push(...drawn.pages);
  }
  return { pages, pictures };
}

/** @param source the page's path below the documentation, with slashes */
function draw(markdown: string, source: string): Drawn {
  const pages: string[] = [];
  const pictures: string[] = [];
  let title = "";
  const below = (way: string): string => path.posix.join(path.posix.dirname(source), way);
  const fromHere = (target: string): string =>
    path.posix.relative(path.posix.dirname(fileNameOf(source)), fileNameOf(target));
  const marked = new Marked({
    renderer: {
      heading({ tokens, text, depth }: Tokens.Heading) {
        if (depth === 1) title = plain(text);
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens);
        if (leadsElsewhere(href)) return `<a href="${escaped(href)}" rel="noopener">${text}</a>`;
        const [way = "", anchor] = href.split("#");
        const hash = anchor === undefined ? "" : `#${anchor}`;
        if (way === "") return `<a href="${escaped(hash)}">${text}</a>`;
        const target = below(way);
        if (target.startsWith("../") || !isPage(target)) return text;
        pages.push(target);
        return `<a href="${escaped(fromHere(target) + hash)}">${text}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        const target = below(href);
        pictures.push(target);
        return `<img src="${escaped(fromHere(target))}" alt="${escaped(text)}" />`;
      },
      table(token: Tokens.Table) {
        const row = (tag: "th" | "td", cells: readonly Tokens.TableCell[]): string =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>\n`;
        const body = token.rows.map((cells) => row("td", cells)).join("");
        // What is wider than the page is scrolled in a box of its own, by the keyboard as well.
        return `<div class="table" tabindex="0" role="group"><table><thead>${row("th", token.header)}</thead><tbody>${body}</tbody></table></div>\n`;
      },
      code({ text }: Tokens.Code) {
        return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
      },
      // No page of ours has markup of its own; if one ever has, it is shown and not obeyed.
      html({ text }: Tokens.HTML | Tokens.Tag) {
        return escaped(text);
      },
    },
  });
  const body = marked.parse(markdown, { async: false });
  return { body, title, pages, pictures };
}

/** @param name the page's path below the guide's folder */
function asPage({ body, title }: Drawn, name: string, policy: string): string {
  const up = "../".repeat(name.split("/").length - 1);
  const isIndex = name === "index.html";
  const [text, href] = isIndex ? ["Bantuan", "../bantuan.html"] : ["Daftar isi panduan", `${up}index.html`];
  const back = `<a href="${href}">${text}</a>`;
  const full = isIndex ? title : `${title} - Panduan Hitung Capaian`;
  return `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(full)}</title>
    <link rel="icon" type="image/png" href="${up}../assets/icon-32.png" />
    <link rel="stylesheet" href="${up}panduan.css" />
  </head>
  <body>
    <nav>${back}</nav>
    <main>
${body}    </main>
    ${isIndex ? "" : `<footer>${back}</footer>`}
  </body>
</html>
`;
}

/** The name by which a heading can be linked to: small letters, no punctuation, dashes for blanks, as GitHub names it. */
function anchorOf(heading: string): string {
  return plain(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

/** The words of a heading without the marks around them. */
function plain(text: string): string {
  return text.replace(/[*`]/g, "");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
