import { describe, expect, test } from "@jest/globals";
import { progressLine, type Terminal } from "../../src/headless/terminal";

const READING = { step: "reading", done: 4_000, of: 20_000 } as const;

/** A terminal that keeps what is written to it, and a clock that stands where it is put. */
function bench(isTTY: boolean): { written: string[]; terminal: Terminal; clock: { time: number } } {
  const written: string[] = [];
  return { written, clock: { time: 0 }, terminal: { isTTY, write: (text) => written.push(text) } };
}

describe("the progress of the command", () => {
  test("is one line on a terminal, written over itself and taken away at the end", () => {
    const { written, terminal, clock } = bench(true);
    const line = progressLine(terminal, () => clock.time);
    clock.time = 5_000;
    line.show("FORM 1", READING);
    line.show("FORM 1", { step: "calculating", done: 0, of: 0 });
    line.clear();
    line.clear();
    expect(written).toEqual([
      "\r\u001b[KFORM 1: membaca baris 4.000 dari 20.000 …",
      "\r\u001b[KFORM 1: menghitung …",
      "\r\u001b[K",
    ]);
  });

  test("is not shown of a run that is soon over, nor where nobody looks", () => {
    const quick = bench(true);
    const line = progressLine(quick.terminal, () => quick.clock.time);
    line.show("FORM 1", READING);
    line.clear();
    const piped = bench(false);
    const other = progressLine(piped.terminal, () => piped.clock.time);
    piped.clock.time = 5_000;
    other.show("FORM 1", READING);
    other.clear();
    expect([quick.written, piped.written]).toEqual([[], []]);
  });

  test("lets the name of a sheet command nothing", () => {
    const { written, terminal, clock } = bench(true);
    const line = progressLine(terminal, () => clock.time);
    clock.time = 5_000;
    line.show("a\u001b[2Jb\nc", READING);
    expect(written.join("")).toBe("\r\u001b[Ka\uFFFD[2Jb c: membaca baris 4.000 dari 20.000 …");
  });
});
