import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";

type Words = Readonly<Record<string, unknown>>;
type Language = "id" | "en";

const PANE = "src/pane";
const TRIALS = "test/pane/trials";
const ENGLISH = /words-en\.ts$/;

/** A part of the pane with words of its own, and what those are tried with. */
interface Part {
  readonly name: string;
  readonly words: Readonly<Record<Language, Words>>;
  readonly trials: Words | null;
}

/** One text of a catalogue: where it stands, what it was made out of, and how it reads. */
export interface SaidText {
  readonly place: string;
  readonly given: readonly unknown[];
  readonly text: string;
}

/** Every text of a language in all parts of the pane, those that are made out of something with everything they are tried with. */
export async function saidTexts(language: Language): Promise<readonly SaidText[]> {
  const parts = await allParts();
  return parts.flatMap((part) => said(part.name, part.words[language], [], part.trials, part.name));
}

/** The words of the frame, and of every folder of features and every file of parts that has words. */
async function allParts(): Promise<readonly Part[]> {
  const files = ["features", "parts"]
    .flatMap((room) =>
      readdirSync(`${PANE}/${room}`, { recursive: true }).map((file) => `${room}/${String(file)}`),
    )
    .filter((file) => /(?:\/|-)words(?:-en)?\.ts$/.test(file))
    .sort();
  const indonesian = files.filter((file) => !file.endsWith("words-en.ts"));
  const lone = files.filter((file) => !files.includes(otherLanguage(file)));
  if (lone.length > 0) throw new Error(`Words in one language only: ${lone.join(", ")}`);
  const pane: Part = {
    name: "pane",
    words: {
      id: await exported(`${PANE}/wording/id/pane.ts`, "paneWording"),
      en: await exported(`${PANE}/wording/en/pane.ts`, "english"),
    },
    trials: await trialsOf("pane"),
  };
  const parts = [pane, await titles()];
  // One after the other: jest does not load the same module twice at once.
  for (const file of indonesian) parts.push(await partOf(file));
  return parts;
}

/** What the tools are called. */
async function titles(): Promise<Part> {
  const { TOOLS } = await import("../../src/pane/features/tools");
  const { columnsTool } = await import("../../src/pane/features/columns/tool");
  const inLanguage = (language: Language): Words =>
    Object.fromEntries([...TOOLS, columnsTool].map(({ id, title }) => [id, title[language]]));
  return { name: "tools", words: { id: inLanguage("id"), en: inLanguage("en") }, trials: null };
}

const otherLanguage = (file: string): string =>
  file.endsWith("words-en.ts")
    ? file.replace(ENGLISH, "words.ts")
    : file.replace(/words\.ts$/, "words-en.ts");

async function partOf(file: string): Promise<Part> {
  const [, folder] = /^features\/([^/]+)\//.exec(file) ?? [];
  const name = folder ?? basename(file, "-words.ts");
  return {
    name,
    words: {
      id: await exported(`${PANE}/${file}`, "indonesian"),
      en: await exported(`${PANE}/${otherLanguage(file)}`, "english"),
    },
    trials: await trialsOf(name),
  };
}

async function trialsOf(name: string): Promise<Words | null> {
  const file = `${TRIALS}/${name}.ts`;
  return existsSync(file) ? exported(file, "trials") : null;
}

async function exported(file: string, name: string): Promise<Words> {
  const found = ((await import(`../../${file}`)) as Readonly<Record<string, Words>>)[name];
  if (found === undefined) throw new Error(`${file} has to export its words as "${name}"`);
  return found;
}

function said(
  place: string,
  value: unknown,
  given: readonly unknown[],
  trials: unknown,
  part: string,
): readonly SaidText[] {
  if (typeof value === "string") return [{ place, given, text: value }];
  if (value === null) return [{ place, given, text: "–" }];
  if (typeof value === "function") {
    if (!Array.isArray(trials))
      throw new Error(`${TRIALS}/${part}.ts has to say what ${place} is tried with`);
    const say = value as (...given: unknown[]) => unknown;
    return (trials as readonly (readonly unknown[])[]).flatMap((trial) =>
      said(place, say(...trial), trial, null, part),
    );
  }
  return Object.entries(value as Words).flatMap(([key, inner]) =>
    said(`${place}.${key}`, inner, given, (trials as Words | null)?.[key], part),
  );
}
