/**
 * Builds what is one file each: the browser edition (dist/hitung-capaian.html) and the command for Node
 * (dist/hitung-capaian.mjs). Nothing lies beside them and nothing is fetched.
 */
import path from "node:path";
import { gzipSync } from "node:zlib";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";
import { tsImport } from "tsx/esm/api";
import configure, { stylePlugins } from "./webpack.config.js";

const at = (place) => path.join(import.meta.dirname, place);
const { onePagePlugin } = await tsImport("./scripts/build/one-page-plugin.ts", import.meta.url);
const usual = await configure({}, { mode: "production" });

/** The engine as text, and the loader of its own that would fetch it left aside. */
const ENGINE = [
  {
    test: /wasm_bg\.wasm$/,
    type: "asset/inline",
    generator: { dataUrl: (bytes) => gzipSync(bytes, { level: 9 }).toString("base64") },
  },
  { test: /@ironcalc[\\/]wasm[\\/]wasm\.js$/, parser: { url: false } },
];

const shared = {
  ...usual,
  optimization: {
    ...usual.optimization,
    splitChunks: { cacheGroups: { default: false, defaultVendors: false } },
  },
};

function moduleOf(rules) {
  return { parser: { javascript: { dynamicImportMode: "eager" } }, rules: [...rules, ...ENGINE] };
}

const output = { path: at("dist"), publicPath: "", clean: false };
const styles = [MiniCssExtractPlugin.loader, "css-loader"];

const edition = {
  ...shared,
  name: "edition",
  entry: { edition: at("src/browser-edition/main.ts") },
  output: { ...output, filename: "[name].js" },
  module: moduleOf([
    ...usual.module.rules.filter((rule) => !rule.test.test("any.css")),
    { test: /\.css$/, exclude: at("src/pane"), use: styles },
    { test: /\.css$/, include: at("src/pane"), use: [...styles, at("scripts/build/pane-styles-loader.js")] },
    { test: /\.xlsx$/, type: "asset/inline", generator: { dataUrl: (bytes) => bytes.toString("base64") } },
  ]),
  plugins: [
    ...stylePlugins("[name]"),
    new HtmlPlugin({
      filename: "hitung-capaian.html",
      template: at("src/workbench/workbench.html"),
      place: "Edisi browser",
      about: "Berkas Anda tetap di komputer ini. Grafik dari berkas dan sebagian rumus baru tampak di Excel.",
    }),
    onePagePlugin("hitung-capaian.html", at(".")),
  ],
};

const command = {
  ...shared,
  name: "command",
  target: "node20",
  entry: { "hitung-capaian": at("src/headless/main.ts") },
  experiments: { outputModule: true },
  output: { ...output, filename: "[name].mjs", module: true, chunkFormat: "module" },
  module: moduleOf(usual.module.rules.filter((rule) => !rule.test.test("any.css"))),
  plugins: [new webpack.NormalModuleReplacementPlugin(/^\.\/program$/, "./one-file")],
};

export default [edition, command];
