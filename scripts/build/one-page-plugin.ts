import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Compilation, Compiler } from "webpack";

/** The digest of no text at all: Fluent adds empty style elements and fills them through the style sheet's own object. */
const EMPTY = "";

/**
 * Puts scripts, styles and pictures into the page and lets nothing else remain: one file, which asks for no other. What
 * may run in it is let in by digest; nothing may be fetched or sent.
 * @param page the file's name
 * @param folder where the pictures lie that the page names
 */
export function onePagePlugin(page: string, folder: string): (compiler: Compiler) => void {
  return (compiler) => {
    const { sources, Compilation: stages } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("one-page", (compilation) => {
      const stage = stages.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "one-page", stage }, () => {
        const text = onePage(compilation, page, folder);
        for (const { name } of compilation.getAssets()) if (name !== page) compilation.deleteAsset(name);
        compilation.updateAsset(page, new sources.RawSource(text));
      });
    });
  };
}

function onePage(compilation: Compilation, page: string, folder: string): string {
  const textOf = (name: string): string => {
    const asset = compilation.getAsset(name);
    if (asset === undefined) throw new Error(`Nothing was built that is called ${name}`);
    return asset.source.source().toString();
  };
  const scripts: string[] = [];
  const styles: string[] = [];
  const body = textOf(page)
    .replaceAll(/<script [^>]*src="([^"]+)"[^>]*><\/script>/g, (_, name: string) => {
      scripts.push(asInlineScript(textOf(name)));
      return "";
    })
    .replaceAll(/<link [^>]*href="([^"]+\.css)"[^>]*>/g, (_, name: string) => {
      styles.push(textOf(name));
      return "";
    })
    .replaceAll(/(src|href)="(assets\/[^"]+\.png)"/g, (_, attribute: string, name: string) => {
      const picture = readFileSync(path.join(folder, name)).toString("base64");
      return `${attribute}="data:image/png;base64,${picture}"`;
    })
    .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, (_, before: string) => {
      return `${before}${policy(scripts, styles)}`;
    });
  const head = styles.map((style) => `<style>${style}</style>`).join("");
  const tail = scripts.map((script) => `<script>${script}</script>`).join("");
  return body.replace("</head>", () => `${head}</head>`).replace("</body>", () => `${tail}</body>`);
}

function policy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(digest).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${[...styles, EMPTY].map(digest).join(" ")}`,
    "img-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function digest(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The script as it may stand in a page: nothing in its texts ends it or begins a comment. */
function asInlineScript(script: string): string {
  return script.replaceAll(/<(?=!--|\/?script)/gi, "\\x3C");
}
