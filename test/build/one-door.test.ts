import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { byOneDoor } from "../../scripts/build/one-door";

const src = mkdtempSync(path.join(tmpdir(), "door-"));
afterEach(() => {
  rmSync(src, { recursive: true });
});

test("what is fetched last takes values of what was fetched before by its door, and nothing else", () => {
  const files = {
    "pane/main.tsx":
      'import { cell } from "../core/cell";\nimport(/* webpackChunkName: "rest" */ "./rest");\n',
    "pane/rest.ts": 'export { run } from "../core/run";\n',
    "pane/tool.tsx": [
      'import {\n  run as go,\n  type Run,\n} from "../core/run";',
      'import { cell } from "../core/cell";\nimport { own } from "./own";\nimport type { Way } from "../core/way";',
    ].join("\n"),
    "pane/own.ts": 'import { way } from "../core/way";\nexport const own = way;\n',
    "pane/menu.ts": 'import(/* webpackChunkName: "tools" */ "./tool");\n',
    "core/cell.ts": "export const cell = 1;\n",
    "core/way.ts": "export const way = 2;\nexport type Way = number;\n",
    "core/run.ts": 'import { way } from "./way";\nexport const run = way;\nexport type Run = number;\n',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(src, file)), { recursive: true });
    writeFileSync(path.join(src, file), text);
  }
  const door = path.join(src, "pane/rest.ts");
  const texts = [...byOneDoor(src, door, "tools")].map(([file, text]) => [path.relative(src, file), text]);
  expect(Object.fromEntries(texts)).toEqual({
    "pane/rest.ts": [
      files["pane/rest.ts"],
      'export { run as core_run_ts_run } from "../core/run";',
      'export { way as core_way_ts_way } from "../core/way";',
    ].join("\n"),
    "pane/tool.tsx": [
      'import { type Run } from "../core/run"; import { core_run_ts_run as go } from "./rest";',
      'import { cell } from "../core/cell";\nimport { own } from "./own";\nimport type { Way } from "../core/way";',
    ].join("\n"),
    "pane/own.ts": 'import { core_way_ts_way as way } from "./rest";\nexport const own = way;\n',
  });
});
