import { expect, jest, test } from "@jest/globals";
import { printable, printableJson } from "../../src/headless/terminal";
import { recalculate } from "../headless/command";
import { HARMFUL } from "./texts";

jest.setTimeout(60_000);
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

test("what is printed shows that something stood there, but not what it was", () => {
  expect(printable("a\u001B[31mb\u009Bc\u202Ed\uD800e\r\tf\ng")).toBe(
    "a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe\uFFFD\uFFFDf\ng",
  );
  for (const text of HARMFUL) expect(printable(text).replaceAll("\n", "")).not.toMatch(UNSAFE);
});

test("JSON is one line, safe on a terminal, and says the same", () => {
  const value = { file: "\u009B31m\u202E\u2028\u007F.xlsx", texts: ["\u{E0001}", "é\n🙂", "\uDC00x"] };
  const json = printableJson(value);
  expect(json).not.toMatch(UNSAFE);
  expect(JSON.parse(json)).toEqual({ ...value, texts: ["\u{E0001}", "é\n🙂", "\uFFFDx"] });
});

test("a file's name commands no terminal, and forges no line", async () => {
  const { status, stderr } = await recalculate(
    "\u001B]0;judul\u0007\u009B2J\n15 dari 15 indikator terhitung..xlsx",
  );
  expect([status, stderr.split("\n").length]).toEqual([2, 1]);
  expect(stderr).not.toMatch(UNSAFE);
});
