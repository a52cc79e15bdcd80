/**
 * Draws the add-in's icon, a small table with a tick, and writes it to assets in the sizes that Excel asks for.
 * Pure drawing: each pixel is the average of 8 × 8 samples of a few shapes, so every run gives the same bytes.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";

const SIZES = [16, 32, 64, 80];
const SAMPLES = 8;
const ASSETS = path.join(import.meta.dirname, "../assets");

/** Red, green, blue and opacity, each 0 to 255; null lets what lies below show through. */
type Ink = readonly [number, number, number, number];
/** A shape over the unit square (0 to 1, y downwards). */
type Shape = (x: number, y: number) => Ink | null;

const GREEN: Ink = [16, 120, 76, 255];
const DARK: Ink = [11, 80, 51, 255];
const WHITE: Ink = [255, 255, 255, 255];
const PALE: Ink = [196, 229, 211, 255];
const CLEAR: Ink = [0, 0, 0, 0];

function box(ink: Ink, left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.max(left + radius - x, 0, x - (right - radius));
    const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
    return Math.hypot(dx, dy) <= radius ? ink : null;
  };
}

function disc(ink: Ink, cx: number, cy: number, radius: number): Shape {
  return (x, y) => (Math.hypot(x - cx, y - cy) <= radius ? ink : null);
}

/** A line with round ends through the given points. */
function stroke(ink: Ink, width: number, points: readonly (readonly [number, number])[]): Shape {
  return (x, y) => {
    const near = points.slice(1).some(([x2, y2], index) => {
      const [x1, y1] = points[index] ?? [x2, y2];
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) <= width / 2;
    });
    return near ? ink : null;
  };
}

/** From top to bottom: the tick in its disc, the table's lines, the table. */
const DRAWING: readonly Shape[] = [
  stroke(WHITE, 0.085, [
    [0.59, 0.715],
    [0.68, 0.8],
    [0.84, 0.625],
  ]),
  disc(DARK, 0.715, 0.715, 0.255),
  disc(WHITE, 0.715, 0.715, 0.31),
  box(WHITE, 0.125, 0.125, 0.8125, 0.25, 0.03),
  box(PALE, 0.125, 0.3125, 0.4375, 0.5, 0.02),
  box(PALE, 0.5, 0.3125, 0.8125, 0.5, 0.02),
  box(PALE, 0.125, 0.5625, 0.4375, 0.75, 0.02),
  box(PALE, 0.5, 0.5625, 0.8125, 0.75, 0.02),
  box(GREEN, 0.0625, 0.0625, 0.875, 0.8125, 0.1),
];

function inkAt(x: number, y: number): Ink {
  for (const shape of DRAWING) {
    const ink = shape(x, y);
    if (ink !== null) return ink;
  }
  return CLEAR;
}

/** One pixel: colours averaged by their opacity, opacity averaged plainly. */
function pixel(column: number, row: number, size: number): Ink {
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const ink = inkAt(x, y);
    red += ink[0] * ink[3];
    green += ink[1] * ink[3];
    blue += ink[2] * ink[3];
    opacity += ink[3];
  }
  if (opacity === 0) return CLEAR;
  const mean = (sum: number) => Math.round(sum / opacity);
  return [mean(red), mean(green), mean(blue), Math.round(opacity / SAMPLES ** 2)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG file: 8 bits per channel with opacity, every row without a filter. */
function png(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_row, row) =>
    Buffer.from([0, ...Array.from({ length: size }, (_column, column) => pixel(column, row, size)).flat()]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

for (const size of SIZES) writeFileSync(path.join(ASSETS, `icon-${String(size)}.png`), png(size));
