import type { English } from "../../src/pane/wording/parts";
import { installationWording } from "../../src/pane/wording/id/installation";
import { newFormWording } from "../../src/pane/wording/id/new-form";
import { paneWording } from "../../src/pane/wording/id/pane";
import { satisfactionWording } from "../../src/pane/wording/id/satisfaction";
import { summaryWording } from "../../src/pane/wording/id/summary";
import { TRIALS } from "./trials";

/** All Indonesian words, in the shape of the English ones. */
export const INDONESIAN: English = {
  pane: paneWording,
  newForm: newFormWording,
  installation: installationWording,
  satisfaction: satisfactionWording,
  summary: summaryWording,
};

/** One text of a catalogue: where it stands, what it was made out of, and how it reads. */
export interface SaidText {
  readonly place: string;
  readonly given: readonly unknown[];
  readonly text: string;
}

/** Every text of a language, those that are made out of something with everything they are tried with. */
export function saidTexts(language: English): readonly SaidText[] {
  return Object.entries(language).flatMap(([part, words]) =>
    said(part, words, [], TRIALS[part as keyof English]),
  );
}

function said(
  place: string,
  value: unknown,
  given: readonly unknown[],
  trials: unknown,
): readonly SaidText[] {
  if (typeof value === "string") return [{ place, given, text: value }];
  if (value === null) return [{ place, given, text: "–" }];
  if (typeof value === "function") {
    const say = value as (...given: unknown[]) => unknown;
    return (trials as readonly (readonly unknown[])[]).flatMap((trial) =>
      said(place, say(...trial), trial, null),
    );
  }
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, inner]) =>
    said(`${place}.${key}`, inner, given, (trials as Readonly<Record<string, unknown>> | null)?.[key]),
  );
}
