import { strFromU8, unzipSync } from "fflate";
import { parseXml, elements, type XmlNode } from "./xml-node";

/** The parts of an .xlsx file, and how they lead to each other. */
export class OpenPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;

  /** Throws where the bytes are no zip archive. */
  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  /** A part as XML; undefined where there is none of this name. */
  xml(part: string | undefined): XmlNode | undefined {
    const content = part === undefined ? undefined : this.parts.get(part);
    return content === undefined ? undefined : parseXml(strFromU8(content));
  }

  /** Where a part's relationships lead ("" is the package itself), by their id; outside, to the address as written. */
  targets(part: string): ReadonlyMap<string, { readonly kind: string; readonly target: string }> {
    const slash = part.lastIndexOf("/") + 1;
    const list = this.xml(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return new Map(
      elements(list, "Relationship").map(({ attributes }) => {
        const target = attributes["Target"] ?? "";
        const kind = (attributes["Type"] ?? "").split("/").at(-1) ?? "";
        const isOutside = attributes["TargetMode"] === "External";
        return [attributes["Id"] ?? "", { kind, target: isOutside ? target : resolve(part, target) }];
      }),
    );
  }

  /** The part that a relationship of this kind leads to (the last word of its type). */
  related(part: string, kind: string): string | undefined {
    return [...this.targets(part).values()].find((one) => one.kind === kind)?.target;
  }
}

function resolve(part: string, target: string): string {
  const base = new URL(`http://x/${part}`);
  return decodeURIComponent(new URL(target, base).pathname.slice(1));
}
