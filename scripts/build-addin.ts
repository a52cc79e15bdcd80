/**
 * Builds the folder that a web server serves, with the manifest for its address:
 *
 *     npm run build -- --address https://capaian.contoh.go.id/form-1/ [--closed] [--output FOLDER]
 *
 * With `--closed`, office.js is copied into the folder, for networks that can't reach Microsoft. Where no other folder is
 * named, what needs neither a server nor Excel is built beside it: the browser edition and the command, one file each.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { farewell, readBuildRequest, type BuildRequest } from "./build/arguments";
import { manifestFor, TRIAL_ADDRESS } from "./build/manifest";

const ROOT = path.join(import.meta.dirname, "..");

const request = readBuildRequest(process.argv.slice(2), process.env);
if (typeof request === "string") {
  console.error(request);
  process.exit(2);
}
bundle(request);
if (request.hasOneFiles) run(["--mode", "production", "--config", "webpack.one-file.config.js"]);
writeManifest(request);
console.log(`\n${farewell(request)}`);

function bundle({ closed, output }: BuildRequest): void {
  const options = ["--mode", "production", "--output-path", path.resolve(output)];
  run([...options, ...(closed ? ["--env", "closed"] : [])]);
}

function run(options: readonly string[]): void {
  const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, ...options], { cwd: ROOT, stdio: "inherit" });
}

function writeManifest({ address, output }: BuildRequest): void {
  const template = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
  const manifest = manifestFor(template, address ?? TRIAL_ADDRESS, version());
  writeFileSync(path.join(output, "manifest.xml"), manifest);
}

function version(): string {
  const about: unknown = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  if (
    typeof about === "object" &&
    about !== null &&
    "version" in about &&
    typeof about.version === "string"
  ) {
    return about.version;
  }
  throw new Error("package.json has no version");
}
