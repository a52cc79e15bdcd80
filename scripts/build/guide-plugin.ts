import { readFileSync } from "node:fs";
import path from "node:path";
import type { Compiler } from "webpack";
import { makeGuide } from "./guide";

const FOLDER = "panduan";

/**
 * Makes the webpack plugin that puts the guide into what is built, and makes it anew when the documentation changes.
 * @param docs the folder of the documentation
 * @param style the file with the style of the pages
 * @param policy the content security policy of every page
 */
export function guidePlugin(docs: string, style: string, policy: string): (compiler: Compiler) => void {
  return (compiler) => {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("guide", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "guide", stage }, () => {
        const { pages, pictures } = makeGuide(docs, policy);
        const emit = (name: string, content: string | Buffer): void => {
          compilation.emitAsset(`${FOLDER}/${name}`, new sources.RawSource(content));
        };
        for (const [name, html] of pages) emit(name, html);
        for (const [name, picture] of pictures) emit(name, readFileSync(picture));
        emit("panduan.css", readFileSync(style));
        compilation.contextDependencies.add(path.resolve(docs));
        compilation.fileDependencies.add(path.resolve(style));
      });
    });
  };
}
