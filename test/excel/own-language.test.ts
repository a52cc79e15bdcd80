import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { openBytes, openGrid } from "./open-layout";

const KEY = "hitungCapaian.bahasa";
const PREFERENCES = "hitungCapaian.pilihan";
const { grid } = layOut(officeForm().slice(0, 1));

/** What a browser keeps for one person. */
function browserOf(kept: Map<string, string>): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const before = Object.getOwnPropertyDescriptor(globalThis, "window");

/** Lets a person work from now on: the pane meets the storage that the person's browser gives. */
function nowAt(storage: () => unknown): void {
  const window = Object.defineProperty({}, "localStorage", { get: storage });
  Object.defineProperty(globalThis, "window", { value: window, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "window");
  if (before !== undefined) Object.defineProperty(globalThis, "window", before);
});

describe("the language of the pane", () => {
  beforeEach(async () => {
    await openGrid(grid);
  });

  test("is each person's own over one workbook, which it does not touch", async () => {
    const { workbook } = await openGrid(grid);
    const untouched = everything(workbook);
    const [one, other] = [new Map<string, string>(), new Map<string, string>()];
    nowAt(() => browserOf(one));
    excelGateway().speak("en");
    expect(excelGateway().language()).toBe("en");
    expect(everything(workbook)).toEqual(untouched);
    const file = await workbook.save();

    nowAt(() => browserOf(other));
    await openBytes(file);
    expect(excelGateway().language()).toBe("id");
    valueOf(await excelGateway().prefer({ live: true }));

    nowAt(() => browserOf(one));
    const gateway = excelGateway();
    expect(gateway.language()).toBe("en");
    gateway.speak("id");
    expect([gateway.language(), excelGateway().language(), one.size]).toEqual(["id", "id", 0]);
  });

  test("is kept apart where Excel has a key for that", () => {
    const kept = new Map<string, string>();
    nowAt(() => browserOf(kept));
    Object.defineProperty(Office.context, "partitionKey", { value: "kunci|", configurable: true });
    excelGateway().speak("en");
    expect([[...kept], excelGateway().language()]).toEqual([[[`kunci|${KEY}`, "en"]], "en"]);
    Object.defineProperty(Office.context, "partitionKey", { value: undefined, configurable: true });
    expect(excelGateway().language()).toBe("id");
  });

  const refuse = (): never => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  test.each<[string, () => unknown]>([
    ["that may not be looked at", refuse],
    ["that is missing", () => undefined],
    ["that is null", () => null],
    ["that refuses everything", () => ({ getItem: refuse, setItem: refuse, removeItem: refuse })],
    ["that is full", () => ({ ...browserOf(new Map()), setItem: refuse })],
  ])("lasts as long as the pane with a storage %s", (_, storage) => {
    nowAt(storage);
    const gateway = excelGateway();
    expect(gateway.language()).toBe("id");
    gateway.speak("en");
    expect([gateway.language(), excelGateway().language()]).toEqual(["en", "id"]);
    gateway.speak("id");
    expect(gateway.language()).toBe("id");
  });

  test("is not what an earlier version kept in the workbook, whose other choices still count", async () => {
    const { workbook } = await openGrid(grid);
    workbook.settings.set(
      PREFERENCES,
      JSON.stringify(JSON.stringify({ resultsAs: "formulas", live: true, language: "en" })),
    );
    nowAt(() => browserOf(new Map()));
    const gateway = excelGateway();
    expect(gateway.language()).toBe("id");
    expect(valueOf(await gateway.preferences())).toEqual({ resultsAs: "formulas", live: true });
    valueOf(await gateway.prefer({ live: false }));
    expect(workbook.settings.get(PREFERENCES)).not.toContain("language");
  });

  test.each(["", "EN", "fr", "{}", "en "])("is Indonesian where the browser holds %j", (text) => {
    nowAt(() => browserOf(new Map([[KEY, text]])));
    expect(excelGateway().language()).toBe("id");
  });
});
