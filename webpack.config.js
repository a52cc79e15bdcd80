/**
 * `webpack` builds the add-in for Excel into dist/addin. `--env workbench` builds the workbench (the same pane with a
 * local copy of office.js) into dist/workbench. `--env closed` builds the add-in for a network without the internet, with
 * office.js in the folder. `--env bench` adds a page to the workbench that the pane is measured against. With `webpack serve`, `--env excel` serves the pane over https to Excel.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { GriffelCSSExtractionPlugin } from "@griffel/webpack-extraction-plugin";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import TerserPlugin from "terser-webpack-plugin";
import { tsImport } from "tsx/esm/api";

const ROOT = import.meta.dirname;
const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
const OFFICE_DIST = "node_modules/@microsoft/office-js/dist";
const at = (place) => path.join(ROOT, place);

const { guidePlugin } = await tsImport("./scripts/build/guide-plugin.ts", import.meta.url);
const { themePlugin } = await tsImport("./scripts/build/theme-plugin.ts", import.meta.url);
const { createGreeter } = await tsImport("./scripts/build/greeting.ts", import.meta.url);

/** The digest of no text at all. Fluent adds empty style elements and fills them through the style sheet's own object. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The content security policy of the pane. Nothing may be fetched or sent by script (but for the development server's
 * own socket); scripts and the hidden frame by which office.js asks whether its host is trusted come from the pane's own
 * address or from where office.js comes from. Style elements are let in by digest and only while empty, so markup that
 * slipped in could not bring styles along. Who may frame the pane can only be said by the web server (SECURITY.md).
 */
function panePolicy(officeOrigin, production) {
  const own = ["'self'", officeOrigin && `${officeOrigin}/lib/`].filter(Boolean).join(" ");
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `frame-src ${own}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self'",
    `connect-src ${production ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The parts of office.js that its host in the workbench needs, under the names that office.js asks for. */
const OFFICE_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "id-id/office_strings.js",
  "en-us/office_strings.js",
].map((file) => ({ from: at(`${OFFICE_DIST}/${file}`), to: `office/${file}` }));

/**
 * What office.js (1.1.110) asks for in Excel on Windows, on a Mac and on the web, and outside Excel, and its texts in
 * every language. Where its telemetry library would be, there is nothing.
 */
function closedFiles() {
  return [
    ...["office.js", "excel-win32-16.0*.js", "excel-mac-16.00.js", "excel-web-16.00.js"],
    ...["o15apptofilemappingtable.js", "*/office_strings.js"],
  ]
    .map((from) => ({
      from,
      context: at(OFFICE_DIST),
      to: "office/",
      globOptions: { ignore: ["**/*.debug.js", "**/*-core.js"] },
    }))
    .concat({ from: at("src/workbench/no-telemetry.js"), to: "office/telemetry/oteljs_agave.js" });
}

/** The page that the manifest names for help: pictures and words alone, no script. */
const HELP_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** What makes the style sheets: ours, and Fluent's with its theme, which its components would else make as they are drawn. */
export function stylePlugins(name) {
  return [
    // Griffel's plugin puts its rules into their order by itself.
    new MiniCssExtractPlugin({ filename: `${name}.css`, ignoreOrder: true }),
    new GriffelCSSExtractionPlugin(),
    themePlugin,
  ];
}

function workbenchFiles() {
  return [
    ...OFFICE_FILES,
    { from: at("src/standin/trust.html"), to: "office/AgaveErrorUX/index.html" },
    { from: at("src/standin/trust.js"), to: "office/AgaveErrorUX/trust.js" },
    { from: at("src/workbench/no-telemetry.js"), to: "office/telemetry/oteljs_agave.js" },
    { from: "*.xlsx", context: at("assets"), to: "assets/" },
  ];
}

/** Serves the workbench, or the pane to Excel; the page at "/" is the workbench, or the help page. */
async function developmentServer(excel, greeter) {
  const https = excel
    ? await createRequire(import.meta.url)("office-addin-dev-certs").getHttpsServerOptions()
    : null;
  return {
    host: "localhost",
    port: 3000,
    static: false,
    hot: false,
    client: { overlay: false },
    server: https === null ? "http" : { type: "https", options: https },
    open: excel || process.env.CI ? false : ["/"],
    devMiddleware: { index: excel ? "bantuan.html" : "workbench.html" },
    onListening: ({ server }) => greeter.listening(server?.address() ?? null),
  };
}

export default async function configure(env = {}, argv = {}) {
  const production = argv.mode === "production";
  const workbench = Boolean(env.workbench);
  const closed = Boolean(env.closed);
  const bench = Boolean(env.bench);
  const ownOffice = workbench || closed;
  const greeter = createGreeter(
    {
      name: env.excel ? "Hitung Capaian untuk Excel" : "Simulasi Hitung Capaian",
      secure: Boolean(env.excel),
    },
    (line) => process.stdout.write(`${line}\n`),
  );
  const name = production ? "[name].[contenthash:8]" : "[name]";
  return {
    mode: production ? "production" : "development",
    // The policy forbids eval, so the maps are files.
    devtool: production ? false : "source-map",
    // What support.js asks of a web view has all of it.
    target: ["web", "es2022"],
    entry: {
      taskpane: at("src/pane/main.tsx"),
      ...(workbench && { workbench: at("src/workbench/main.ts") }),
      ...(bench && { plain: at("scripts/bench/plain-page.tsx") }),
    },
    output: {
      path: at(bench ? "dist/bench" : workbench ? "dist/workbench" : "dist/addin"),
      filename: `${name}.js`,
      // All files of the pane lie beside its page.
      publicPath: "",
      assetModuleFilename: "[name].[hash:8][ext]",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.(js|ts|tsx)$/,
          include: [at("src"), at("node_modules/@fluentui")],
          exclude: /node_modules[\\/]@fluentui[\\/]react-icons[\\/]/,
          enforce: "pre",
          use: ["@fluentui/react-icons-atomic-webpack-loader"],
        },
        {
          test: /\.tsx?$/,
          include: [at("src"), at("scripts/bench")],
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2022",
            },
          },
        },
        { test: /\.js$/, include: at("node_modules/@fluentui"), use: GriffelCSSExtractionPlugin.loader },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: {
      // Numbers in a row are shorter than hashes; every version is installed as a whole, so that none need stay the same.
      ...(production && { moduleIds: "natural", chunkIds: "natural", mangleExports: "size" }),
      // What several parts share is fetched once, with the first of them.
      splitChunks: {
        minSize: 1_000,
        // The styles of all parts are one small file: fetching them apart would take more script than they are.
        cacheGroups: {
          styles: {
            name: "taskpane",
            type: "css/mini-extract",
            test: at("src/pane"),
            chunks: ({ name: chunk }) => chunk !== "workbench",
            enforce: true,
          },
          // What is fetched in any case is one file, also what the tools have of it: many small ones weigh more.
          calculation: {
            name: "calculation",
            type: /^javascript/,
            test: (module, { chunkGraph }) =>
              [...chunkGraph.getModuleChunksIterable(module)].some(({ name: chunk }) => chunk === "rest"),
            chunks: "async",
            enforce: true,
          },
        },
      },
      // The page's own small scripts must stay in the words of old web views, which the minimizer would modernize;
      // Microsoft's files may only be handed on as they are.
      minimizer: [
        new TerserPlugin({
          exclude: /^(?:(?:support|ribbon-queue)\.js$|office\/)/,
          minify: TerserPlugin.swcMinify,
          terserOptions: { compress: { passes: 3, ecma: 2022, toplevel: true } },
          extractComments: false,
        }),
      ],
    },
    plugins: [
      ...stylePlugins(name),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: at("src/pane/page/taskpane.html"),
        chunks: ["taskpane"],
        officeJs: ownOffice ? "office/office.js" : `${OFFICE_ORIGIN}/lib/1/hosted/office.js`,
        policy: panePolicy(ownOffice ? null : OFFICE_ORIGIN, production),
        build: closed ? "closed" : "usual",
      }),
      new HtmlPlugin({
        filename: "bantuan.html",
        template: at("src/pane/page/help.html"),
        chunks: [],
        policy: HELP_POLICY,
        build: closed ? "closed" : "usual",
      }),
      ...(env.WEBPACK_SERVE ? [greeter.plugin] : []),
      guidePlugin(at("docs"), at("scripts/build/guide.css"), HELP_POLICY),
      ...(bench
        ? [
            new HtmlPlugin({
              filename: "plain.html",
              template: at("src/pane/page/taskpane.html"),
              chunks: ["plain"],
              officeJs: "office/office.js",
              policy: panePolicy(null, production),
              build: "usual",
            }),
          ]
        : []),
      ...(workbench
        ? [
            new HtmlPlugin({
              filename: "workbench.html",
              template: at("src/workbench/workbench.html"),
              chunks: ["workbench"],
              place: "Simulasi",
              about: "Simulasi untuk mencoba. Ini bukan Excel.",
            }),
          ]
        : []),
      new CopyPlugin({
        patterns: [
          ...["support.js", "ribbon-queue.js"].map((script) => ({
            from: at(`src/pane/page/${script}`),
            to: script,
          })),
          { from: "icon-*.png", context: at("assets"), to: "assets/" },
          { from: at("src/pane/page/page.css"), to: "bantuan.css" },
          ...(workbench ? workbenchFiles() : []),
          ...(closed ? closedFiles() : []),
        ],
      }),
    ],
    performance: { hints: false },
    ...(env.WEBPACK_SERVE && {
      devServer: await developmentServer(Boolean(env.excel), greeter),
      // Whoever starts the server needs its address and what is wrong, not the list of what was built.
      stats: { preset: "errors-warnings", errorsCount: false, warningsCount: false },
      infrastructureLogging: { level: "warn" },
    }),
  };
}
