import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { ADDIN_ID } from "../../src/workbook/reading/settings";
import { everyElement, readManifest, ROOT, type Element } from "./read-manifest";

const SCHEMA = path.join(ROOT, "../shared/manifest-xsd/OfficeAppManifestV1_1.xsd");
const canUseSchema = existsSync(SCHEMA) && spawnSync("xmllint", ["--version"]).status === 0;

const all = everyElement(readManifest());
const named = (name: string) => all.filter((element) => element.name === name);
const value = (element: Element) => element.attributes["DefaultValue"] ?? "";
const texts = (name: string) => named(name).map((element) => element.text);

/** Width and height from the header of a PNG file. */
function pixelsOf(url: string): readonly [number, number] {
  const png = readFileSync(path.join(ROOT, new URL(url).pathname));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe("the manifest", () => {
  (canUseSchema ? it : it.skip)("is valid against Microsoft's schema", () => {
    const check = () =>
      execFileSync("xmllint", ["--noout", "--schema", SCHEMA, path.join(ROOT, "manifest.xml")], {
        stdio: "pipe",
      });
    expect(check).not.toThrow();
  });

  it("carries the id under which the workbook keeps the add-in's settings", () => {
    expect(texts("Id")).toEqual([ADDIN_ID]);
  });

  it("carries the product's version, as four numbers", () => {
    const about = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(texts("Version")).toEqual([`${about.version}.0`]);
  });

  it("defines every resource that it refers to, of the right kind, and refers to all that it defines", () => {
    const defined = new Map(
      ["Image", "Url", "String"].flatMap((kind) =>
        named(kind)
          .filter((element) => "id" in element.attributes)
          .map((element) => [element.attributes["id"], kind] as const),
      ),
    );
    const kindOf = (user: Element) =>
      user.name === "Image" ? "Image" : /Url$|Location$|File$|^Runtime$/.test(user.name) ? "Url" : "String";
    const users = all.filter((element) => "resid" in element.attributes);
    expect(users.length).toBeGreaterThan(15);
    for (const user of users) expect(defined.get(user.attributes["resid"])).toBe(kindOf(user));
    const used = new Set(users.map((user) => user.attributes["resid"]));
    expect([...defined.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it("uses every id once, and none longer than 32 characters", () => {
    const ids = all.flatMap((element) =>
      element.attributes["id"] === undefined ? [] : [element.attributes["id"]],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it("keeps its texts within the lengths that Excel shows", () => {
    const children = (name: string) => named(name).flatMap((element) => element.children);
    const short = [...children("ShortStrings"), ...named("DisplayName")];
    const long = [
      ...children("LongStrings"),
      ...named("Description").filter((element) => value(element) !== ""),
    ];
    expect(short.filter((element) => value(element).length > 125 || value(element) === "")).toEqual([]);
    expect(long.filter((element) => value(element).length > 250 || value(element) === "")).toEqual([]);
  });

  it("names no address but the pane's own, over https", () => {
    const addresses = all.map(value).filter((text) => text.includes("://"));
    expect(addresses.length).toBeGreaterThan(6);
    expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
    expect(named("AppDomain")).toEqual([]);
  });

  it("leads to pages that the build makes", () => {
    const pages = new Set(
      [...named("SourceLocation"), ...named("Url"), ...named("SupportUrl")]
        .map(value)
        .filter((text) => text !== ""),
    );
    expect([...pages].sort()).toEqual(
      ["bantuan.html", "taskpane.html"].map((page) => `https://localhost:3000/${page}`),
    );
  });

  it("has an icon of the right pixels for each size", () => {
    const images = new Map(
      named("Image").map((element) => [element.attributes["id"] ?? "", value(element)] as const),
    );
    const sized = named("Image").filter((element) => "size" in element.attributes);
    expect(new Set(sized.map((element) => element.attributes["size"]))).toEqual(new Set(["16", "32", "80"]));
    for (const { attributes } of sized) {
      const size = Number(attributes["size"]);
      expect(pixelsOf(images.get(attributes["resid"] ?? "") ?? "")).toEqual([size, size]);
    }
    expect(named("IconUrl").map((element) => pixelsOf(value(element)))).toEqual([[32, 32]]);
    expect(named("HighResolutionIconUrl").map((element) => pixelsOf(value(element)))).toEqual([[64, 64]]);
  });

  it("calls only functions that the pane's page associates", () => {
    const source = readFileSync(path.join(ROOT, "src/pane/page/ribbon-queue.js"), "utf8");
    const associated = [...source.matchAll(/\.associate\("([^"]+)"/g)].map((match) => match[1]);
    expect(texts("FunctionName")).toEqual(associated);
  });

  it("runs the ribbon and the pane in one shared runtime, which needs one and the same page", () => {
    const [runtime] = named("Runtime");
    expect(runtime?.attributes).toEqual({ resid: "Pane.Url", lifetime: "long" });
    expect(named("FunctionFile").map((element) => element.attributes["resid"])).toEqual(["Pane.Url"]);
    const action = named("Action").find((element) => element.attributes["xsi:type"] === "ShowTaskpane");
    expect(action?.children.find(({ name }) => name === "SourceLocation")?.attributes["resid"]).toBe(
      "Pane.Url",
    );
    const sets = named("Set").map(
      ({ attributes }) => `${attributes["Name"] ?? ""} ${attributes["MinVersion"] ?? ""}`,
    );
    expect(sets).toEqual(["ExcelApi 1.7", "SharedRuntime 1.1"]);
  });
});
