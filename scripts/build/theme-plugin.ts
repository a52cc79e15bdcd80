import type { Compiler } from "webpack";
import { THEMES } from "../../src/pane/page/theme";

/** The chunk into whose style sheet Griffel's plugin puts the styles of Fluent's components. */
const FLUENT = "griffel";

/**
 * Puts Fluent's tokens beside the styles of its components: those of the light theme, and those of the dark one that differ,
 * as far as anything that is built asks for them.
 */
export function themePlugin(compiler: Compiler): void {
  const { sources, Compilation } = compiler.webpack;
  compiler.hooks.thisCompilation.tap("theme", (compilation) => {
    // Behind the minimizer, which takes out of the scripts what nobody asks for.
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
    compilation.hooks.processAssets.tap({ name: "theme", stage }, (assets) => {
      const sheet = [...(compilation.namedChunks.get(FLUENT)?.files ?? [])].find((file) =>
        file.endsWith(".css"),
      );
      if (sheet === undefined) throw new Error("No style sheet holds Fluent's styles");
      const built = Object.entries(assets).filter(([file]) => /\.(?:js|css)$/.test(file));
      const theme = themeSheet(built.map(([, source]) => source.source().toString()));
      compilation.updateAsset(sheet, (styles) => new sources.ConcatSource(theme, styles));
    });
  });
}

/** The style sheet with the tokens that any of the texts asks for; the dark ones are followed while the pane is open. */
function themeSheet(texts: readonly string[]): string {
  const asked = new Set(texts.flatMap((text) => [...text.matchAll(/var\(--(\w+)/g)].map(([, name]) => name)));
  const light = Object.entries(THEMES.light).filter(([token]) => asked.has(token));
  const dark = new Map(Object.entries(THEMES.dark));
  const darker = light.flatMap(([token, value]) => {
    const other = dark.get(token);
    return other === undefined || other === value ? [] : [[token, other] as const];
  });
  return `${rule(light)}@media (prefers-color-scheme: dark){${rule(darker)}}\n`;
}

function rule(tokens: readonly (readonly [string, unknown])[]): string {
  return `:root{${tokens.map(([token, value]) => `--${token}:${String(value)}`).join(";")}}`;
}
