/**
 * Prints how much JavaScript the pane loads at first, gzipped and without office.js, and what it fetches later: the
 * half that calculates while Excel gets ready, and the tools on demand; and how large the browser edition is, which is one
 * file. Fails above any limit. Reads dist and builds nothing.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** What stands between the click that opens the pane and the drawn pane, and all there is. */
const LIMIT_KB = 74;
const LIMIT_ALL_KB = 264;
/** The browser edition with its formula engine, as it travels in an archive or from a server. */
const LIMIT_EDITION_KB = 1_600;
const FOLDER = path.join(import.meta.dirname, "../dist/addin");
const PAGE = path.join(FOLDER, "taskpane.html");
const EDITION = path.join(FOLDER, "../hitung-capaian.html");

/** The scripts of the page that come from its own address, in order. */
function ownScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)]
    .map((match) => match[1] ?? "")
    .filter((source) => !source.startsWith("https:"));
}

/** The size in KB (1,000 bytes) after gzip at its best. */
function gzipKb(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1000;
}

if (!existsSync(PAGE) || !existsSync(EDITION)) {
  console.error("dist/addin or dist/hitung-capaian.html is missing: run npm run build first.");
  process.exit(1);
}

const scripts = ownScripts(readFileSync(PAGE, "utf8"));
const sizes = scripts.map((script) => ({ script, kb: gzipKb(path.join(FOLDER, script)) }));
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
for (const { script, kb } of sizes) console.log(`${kb.toFixed(1).padStart(7)} KB  ${script}`);
console.log(`${total.toFixed(1).padStart(7)} KB  first-load JavaScript (gzip), limit ${String(LIMIT_KB)} KB`);
const later = readdirSync(FOLDER).filter((file) => file.endsWith(".js") && !scripts.includes(file));
const all = later.reduce((sum, file) => sum + gzipKb(path.join(FOLDER, file)), total);
console.log(
  `${all.toFixed(1).padStart(7)} KB  with all that is fetched later, limit ${String(LIMIT_ALL_KB)} KB`,
);
const edition = gzipKb(EDITION);
console.log(
  `${edition.toFixed(1).padStart(7)} KB  hitung-capaian.html (gzip), limit ${String(LIMIT_EDITION_KB)} KB`,
);
if (scripts.length < 2 || total > LIMIT_KB || all > LIMIT_ALL_KB || edition > LIMIT_EDITION_KB) {
  console.error(scripts.length < 2 ? "The page does not load the pane's scripts." : "Over the limit.");
  process.exit(1);
}
