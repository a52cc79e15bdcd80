/** Builds the gallery: the real pane in every state, over answers that are prepared, in a page without Excel. */
import path from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import configure, { stylePlugins } from "../../../webpack.config.js";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const usual = await configure({ workbench: true }, { mode: "development" });

export default {
  ...usual,
  devtool: false,
  entry: { gallery: path.join(import.meta.dirname, "main.tsx") },
  output: { ...usual.output, path: path.join(ROOT, "dist/gallery") },
  module: {
    rules: usual.module.rules.map((rule) =>
      rule.loader === "swc-loader"
        ? { ...rule, include: ["src", "test", "scripts"].map((folder) => path.join(ROOT, folder)) }
        : rule,
    ),
  },
  plugins: [
    ...stylePlugins("[name]"),
    new HtmlPlugin({ filename: "gallery.html", template: path.join(import.meta.dirname, "gallery.html") }),
  ],
};
