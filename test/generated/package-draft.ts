import { strToU8, zipSync } from "fflate";
import { escapeXml } from "../../src/workbook/package/xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** An Office file in the making: parts, their content types, and how they lead to each other. */
export class PackageDraft {
  readonly #parts = new Map<string, string | Uint8Array>();
  readonly #types: string[] = [];
  readonly #relationships = new Map<string, string[]>();

  /** Adds a part; `contentType` is null for a part whose extension says what it is. */
  part(name: string, content: string | Uint8Array, contentType: string | null): void {
    this.#parts.set(name, content);
    if (contentType !== null)
      this.#types.push(`<Override PartName="/${name}" ContentType="${contentType}"/>`);
  }

  /**
   * Leads from a part ("" is the package) to another, or outside where `external`, and gives the relationship's id.
   * @param kind the last word of an Office relationship's type, or a whole type
   */
  relate(from: string, kind: string, target: string, external = false): string {
    const list = this.#relationships.get(from) ?? [];
    this.#relationships.set(from, list);
    const id = `rId${list.length + 1}`;
    const type = kind.startsWith("http") ? kind : `${OFFICE}/${kind}`;
    const mode = external ? ' TargetMode="External"' : "";
    const to = external ? target : `/${target}`;
    list.push(`<Relationship Id="${id}" Type="${type}" Target="${escapeXml(to)}"${mode}/>`);
    return id;
  }

  /** The file; a package without a clock in it. */
  bytes(): Uint8Array {
    const files: Record<string, Uint8Array> = {
      "[Content_Types].xml": strToU8(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${this.#types.join("")}</Types>`,
      ),
    };
    for (const [from, list] of this.#relationships) {
      const slash = from.lastIndexOf("/") + 1;
      files[`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`] = strToU8(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`,
      );
    }
    for (const [name, content] of this.#parts)
      files[name] = typeof content === "string" ? strToU8(content) : content;
    return zipSync(files, { mtime: new Date(1980, 0, 2), level: 1 });
  }
}
