import { describe, expect, test } from "@jest/globals";
import { asTypedText } from "../../src/core/plan/typed-text";

describe("a text that is written back", () => {
  test.each([
    "=1+1",
    "+62 812",
    "-",
    "- kosong",
    "@nama",
    "00123",
    "12,5",
    "1.234",
    "50%",
    "12/3",
    "'kutip",
    " spasi",
    "#N/B",
  ])("gets an apostrophe where Excel might take it for something else (%s)", (text) => {
    expect(asTypedText(text, "General")).toBe(`'${text}`);
  });

  test.each(["Mar 2024", "Mei 5, 2024", "mei-24", "Q1", "e5", "TRUE", "benar"])(
    "gets one also where it begins with a letter and reads as a date, a number or a truth (%s)",
    (text) => {
      expect(asTypedText(text, "0.00")).toBe(`'${text}`);
    },
  );

  test.each(["Belum lengkap: Total Kelurahan (G12)", "Diisi manual", "n/a", "x", "Ä", "Lihat lampiran 3"])(
    "stays as it is where it can only be a text (%s)",
    (text) => {
      expect(asTypedText(text, "General")).toBe(text);
    },
  );

  test("stays as it is in a cell of Text format, where it is empty, and where it is an error value", () => {
    expect(asTypedText("00123", "@")).toBe("00123");
    expect(asTypedText("", "General")).toBe("");
    expect(asTypedText("#DIV/0!", "General")).toBe("#DIV/0!");
  });
});
