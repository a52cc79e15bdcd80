import { describe, expect, test } from "@jest/globals";
import type { Bars } from "../../src/workbook/model/sheet-chart";
import { barsShown, layOutChart, type BarShown } from "../../src/workbench/chart-layout";
import { opened } from "./open-chart";

const CELLS = { sheet: "1", area: { top: 0, left: 1, bottom: 1, right: 1 } };
const BARS: Bars = {
  series: { name: "Hasil", values: CELLS, labels: null, color: "#2F5597", gap: 100 },
  title: "Capaian",
  hasLegend: false,
  showsValues: true,
  valueAxis: { visible: false, gridlines: false, minimum: 0, maximum: null },
  labelAxis: { isReversed: true, spacing: 1, fontSize: 9 },
};
const SIZE = { width: 600, height: 300 };
const LONG = "Persentase pengaduan masyarakat yang ditindaklanjuti sampai tuntas";

function bar(number: number | null, label = "Satu"): BarShown {
  return { label, value: number === null ? "#N/A" : `${number * 100}%`, number };
}

describe("a chart of bars", () => {
  test("shows each label with its value as the cells show them, and no number where there is none", async () => {
    const { workbook, bars } = await opened();
    expect(barsShown(workbook, bars)).toEqual([
      { label: "=Satu & dua", value: "50,00%", number: 0.5 },
      { label: "Tiga", value: "0,75", number: 0.75 },
    ]);
  });

  test("begins at the bottom unless its labels are reversed, as Excel does", async () => {
    const { workbook, bars } = await opened();
    const upwards = { ...bars, labelAxis: { ...bars.labelAxis, isReversed: false } };
    expect(barsShown(workbook, upwards).map(({ label }) => label)).toEqual(["Tiga", "=Satu & dua"]);
  });

  test("has bars as long as their values, one below the other, and the value behind its bar", () => {
    const { bars, axisX } = layOutChart(BARS, [bar(0.5), bar(1), bar(null)], SIZE, 1);
    const [half, whole, none] = bars;
    expect(half?.box.width).toBeCloseTo((whole?.box.width ?? 0) / 2);
    expect(none?.box.width).toBe(0);
    expect(bars.map(({ box }) => box.x)).toEqual([axisX, axisX, axisX]);
    for (const { box, valueX, labelX } of bars) {
      expect(valueX).toBeGreaterThan(box.x + box.width);
      expect(labelX).toBeLessThan(box.x);
    }
    expect(half?.middle).toBeLessThan(whole?.middle ?? 0);
  });

  test("lies within its place, below its title, whatever the numbers", () => {
    const numbers = [-0.4, 0, 1.2, 30];
    const free = { ...BARS, valueAxis: { ...BARS.valueAxis, minimum: null } };
    for (const bars of [BARS, free]) {
      const drawn = layOutChart(
        bars,
        numbers.map((number) => bar(number)),
        SIZE,
        1,
      );
      for (const { box } of drawn.bars) {
        expect(box.x).toBeGreaterThan(0);
        expect(box.x + box.width).toBeLessThan(SIZE.width);
        expect(box.y).toBeGreaterThan(drawn.titleSize);
        expect(box.y + box.height).toBeLessThan(SIZE.height);
      }
    }
  });

  test("is drawn without a fault where all numbers are zero, and where there is no bar at all", () => {
    const { bars } = layOutChart(BARS, [bar(0), bar(0)], SIZE, 1);
    expect(bars.map(({ box }) => box.width)).toEqual([0, 0]);
    expect(layOutChart(BARS, [], SIZE, 1).bars).toEqual([]);
  });

  test("breaks a long label between words, and ends it in … where the bars stand close", () => {
    const [roomy] = layOutChart(BARS, [bar(1, LONG)], SIZE, 1).bars;
    expect(roomy?.lines.join(" ")).toBe(LONG);
    expect(roomy?.lines.length).toBeGreaterThan(1);
    const [tight] = layOutChart(
      BARS,
      Array.from({ length: 16 }, () => bar(1, LONG)),
      SIZE,
      1,
    ).bars;
    expect(tight?.lines).toHaveLength(1);
    expect(tight?.lines[0]).toMatch(/^Persentase .*…$/);
  });
});
