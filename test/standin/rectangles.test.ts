import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { localAddress, overlap, readAddress, sheetAddress } from "../../src/standin/rectangles";
import { reaches } from "../../src/standin/requirements";
import { frameAddress } from "../../src/standin/frame-address";
import { MemorySheet } from "./memory-workbook";

const rows = fc.tuple(fc.nat(1_048_575), fc.nat(1_048_575));
const columns = fc.tuple(fc.nat(16_383), fc.nat(16_383));
const area = fc.tuple(rows, columns).map(([r, c]) => ({
  top: Math.min(...r),
  left: Math.min(...c),
  bottom: Math.max(...r),
  right: Math.max(...c),
}));

describe("addresses", () => {
  test("an area's address leads back to the area, on a sheet of any name", () => {
    fc.assert(
      fc.property(area, fc.string({ minLength: 1 }), (one, name) => {
        const sheet = new MemorySheet(name);
        expect(readAddress(localAddress(one), sheet)).toEqual(one);
        expect(readAddress(sheetAddress(sheet, one), sheet)).toEqual(one);
      }),
    );
  });

  test("whole rows and columns are written as Excel writes them", () => {
    const sheet = new MemorySheet("FORM 1");
    expect(
      ["$A$1:$C$2", "9:13", "A:C", "1:1048576"].map((text) => localAddress(readAddress(text, sheet))),
    ).toEqual(["A1:C2", "9:13", "A:C", "1:1048576"]);
  });

  test("what two areas share lies in both", () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const both = overlap(a, b);
        expect(overlap(b, a)).toEqual(both);
        if (both !== null) expect([overlap(both, a), overlap(both, b)]).toEqual([both, both]);
      }),
    );
  });
});

describe("requirement sets", () => {
  test("versions are compared number by number", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (a, b) => {
        expect(reaches(`1.${a}`, `1.${b}`)).toBe(a >= b);
      }),
    );
  });
});

describe("the frame's address", () => {
  test("says what host it is and ends with the conversation, and keeps the page's own query", () => {
    const text = frameAddress({
      page: "http://localhost:3000/taskpane.html?mode=dev",
      conversation: "c-1",
      addInId: "add-in",
      hostOrigin: "http://localhost:3000",
      locale: "id-ID",
    });
    expect(text).toBe(
      "http://localhost:3000/taskpane.html?mode=dev&_host_Info=Excel$Web$16.01$id-ID$c-1$$$0" +
        "#&_serializer_version=1&_xdm_Info=c-1|add-in|http://localhost:3000",
    );
  });
});
