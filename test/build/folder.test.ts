import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { manifestFor } from "../../scripts/build/manifest";
import { everyElement, readManifest, ROOT } from "../manifest/read-manifest";

const ADDRESS = "https://capaian.contoh.go.id/aplikasi/form-1/";
const SCHEMA = path.join(ROOT, "../shared/manifest-xsd/OfficeAppManifestV1_1.xsd");
const canUseSchema = existsSync(SCHEMA) && spawnSync("xmllint", ["--version"]).status === 0;
jest.setTimeout(180_000);

describe("the folder that a web server serves", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "hitung-capaian-"));
    const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
    const command = [tsx, "scripts/build-addin.ts", "--address", ADDRESS, "--output", folder];
    execFileSync(process.execPath, command, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const manifest = () => path.join(folder, "manifest.xml");

  /** The addresses that the manifest names. */
  const addresses = () =>
    everyElement(readManifest(manifest()))
      .map(({ attributes }) => attributes["DefaultValue"] ?? "")
      .filter((text) => text.includes("://"));

  it("has a manifest that names its own address alone, and a file for every address in it", () => {
    expect(addresses().length).toBeGreaterThan(6);
    for (const address of addresses()) {
      expect(address.startsWith(ADDRESS)).toBe(true);
      expect(existsSync(path.join(folder, address.slice(ADDRESS.length)))).toBe(true);
    }
  });

  (canUseSchema ? it : it.skip)("has a manifest that is valid against Microsoft's schema", () => {
    const check = () =>
      execFileSync("xmllint", ["--noout", "--schema", SCHEMA, manifest()], { stdio: "pipe" });
    expect(check).not.toThrow();
  });

  it("has pages that name their files by relative ways, so that it may lie in any folder", async () => {
    for (const page of ["taskpane.html", "bantuan.html", "panduan/index.html", "panduan/pasang/index.html"]) {
      const html = await readFile(path.join(folder, page), "utf8");
      const ways = [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(
        (match) => (match[1] ?? "").split("#")[0] ?? "",
      );
      expect(ways.length).toBeGreaterThan(1);
      for (const way of ways.filter((each) => !each.startsWith("https://appsforoffice.microsoft.com/lib/"))) {
        expect(way).not.toMatch(/^(?:\/|[a-z]+:)/);
        expect(existsSync(path.join(folder, path.dirname(page), way))).toBe(true);
      }
    }
  });

  it("defines every value of the theme that its styles and scripts ask for, for light and dark", async () => {
    const files = (await readdir(folder)).filter((file) =>
      /^(?:taskpane|griffel|calculation|tools)\..*(?:css|js)$/.test(file),
    );
    const built = (await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")))).join(
      "\n",
    );
    const asked = new Set([...built.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name ?? ""));
    const isDefined = (name: string) => built.includes(`--${name}:`) || built.includes(`"--${name}"`);
    expect(asked.size).toBeGreaterThan(40);
    expect([...asked].filter((name) => !isDefined(name))).toEqual([]);
    const [light = "", dark = ""] = built.split(
      "@media (prefers-color-scheme: dark){:root{--colorNeutralForeground1:",
    );
    expect(light).toContain("--colorNeutralForeground1:#242424");
    expect(dark).toMatch(/^#ffffff/);
  });

  it("has the guide, to which the help page leads, under the policy of the help page", async () => {
    const read = (page: string) => readFile(path.join(folder, page), "utf8");
    const policy = /Content-Security-Policy" content="([^"]+)"/;
    expect(await read("bantuan.html")).toContain('href="panduan/index.html"');
    const [, ofHelp] = policy.exec(await read("bantuan.html")) ?? [];
    const [, ofGuide] = policy.exec(await read("panduan/mulai.html")) ?? [];
    expect(ofGuide).toBe(ofHelp);
    expect(ofGuide).toContain("default-src 'none'");
  });

  it("takes office.js from Microsoft, and has none of its own", async () => {
    expect(await readdir(folder)).not.toContain("office");
    expect(await readFile(path.join(folder, "taskpane.html"), "utf8")).toContain('data-build="usual"');
  });
});

describe("the manifest of an installation", () => {
  const template = '<X><Version>0.0.0.1</Version><Y DefaultValue="https://localhost:3000/a.html" /></X>';

  it("has the product's version", () => {
    expect(manifestFor(template, ADDRESS, "1.2.3")).toContain("<Version>1.2.3.0</Version>");
  });

  it("stays well-formed whatever signs an address may hold", () => {
    expect(manifestFor(template, "https://server/a&b$1/", "1.2.3")).toContain(
      'DefaultValue="https://server/a&#38;b$1/a.html"',
    );
  });

  it("is not made of a template that never names the trial address", () => {
    expect(() => manifestFor("<X />", ADDRESS, "1.2.3")).toThrow("never names");
  });
});
