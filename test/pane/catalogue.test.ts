import { describe, expect, test } from "@jest/globals";
import { saidTexts, type SaidText } from "./said-texts";
import { OF_BOTH, wordsOf } from "./words-of-both";

const INDONESIAN = await saidTexts("id");
const ENGLISH = await saidTexts("en");
const BOTH = INDONESIAN.map((indonesian, index) => [indonesian, ENGLISH[index]] as const);

const QUOTED = /Xyzzy|Plugh|Thud|[A-Z]\d+|xx-XX|yy-YY|https?:\/\/x\.example\/|\bxlsx?\b|\d+(?:\.\d+)?/g;

/** What was put into a text: names, addresses and numbers, whatever the notation of the numbers. */
function quoted({ given, text }: SaidText): readonly string[] {
  const put = new Set(JSON.stringify(given).match(QUOTED) ?? []);
  const plain = text.replace(/(\d)[.,](?=\d{3})/g, "$1");
  return [...put].filter((one) => plain.includes(one)).sort();
}

describe("the two catalogues of the pane", () => {
  test("say the same things, each with something", () => {
    expect(ENGLISH.map(({ place }) => place)).toEqual(INDONESIAN.map(({ place }) => place));
    expect(BOTH.flat().filter((said) => said === undefined || said.text.trim() === "")).toEqual([]);
  });

  test("quote the same names, cells and numbers", () => {
    for (const [indonesian, said] of BOTH) {
      if (indonesian.text === "…") continue;
      const { place, text } = indonesian;
      expect([place, text, said === undefined ? null : quoted(said)]).toEqual([
        place,
        text,
        quoted(indonesian),
      ]);
    }
  });

  test("have no word in common but names", () => {
    const spoken = (texts: readonly SaidText[]): ReadonlySet<string> =>
      new Set(texts.flatMap(({ text }) => wordsOf(text)));
    const indonesian = spoken(INDONESIAN);
    const common = [...spoken(ENGLISH)].filter((word) => indonesian.has(word));
    expect(common.filter((word) => !OF_BOTH.has(word)).sort()).toEqual([]);
  });
});

describe("each language", () => {
  test("counts one thing as one, where it has a plural", () => {
    const several = /(?<!Form )\b1 (?:[a-z]+ )?(?:answers|cells|indicators|inputs|texts|things|warnings)\b/;
    expect(ENGLISH.filter(({ text }) => several.test(text))).toEqual([]);
  });

  test("writes numbers as its readers do", () => {
    expect(ENGLISH.filter(({ text }) => /\b4\.?711\b/.test(text))).toEqual([]);
    expect(INDONESIAN.filter(({ text }) => /\b4,?711\b/.test(text))).toEqual([]);
  });
});
