import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import type { Language } from "../../core/plan/preferences";
import { paneWording, type PaneWording } from "./id/pane";
import { loadEnglish } from "./load-english";
import type { English, PartWording } from "./parts";

/** The language that the pane speaks at the moment. */
interface Speech {
  /** All English words while the pane speaks English, null while it speaks Indonesian. */
  readonly english: English | null;
  /** True where English was chosen and could not be fetched, so that the pane goes on in Indonesian. */
  readonly isMissing: boolean;
}

const Speech = createContext<Speech>({ english: null, isMissing: false });

interface SpeakingProps {
  /** What the people who share the workbook have chosen. */
  readonly language: Language;
  readonly children: ReactNode;
  /** Another way to English, for tests. */
  readonly load?: () => Promise<English | null>;
}

/** Lets everything in it speak the language; English once its words have arrived. The document says which it is. */
export function Speaking({ language, children, load = loadEnglish }: SpeakingProps) {
  const [english, setEnglish] = useState<English | null>(null);
  const [didFail, setDidFail] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const fetchWords = async (): Promise<void> => {
      const words = await load();
      if (!isCurrent) return;
      setEnglish(words);
      setDidFail(words === null);
    };
    if (language === "en") void fetchWords();
    return () => {
      isCurrent = false;
    };
  }, [language, load]);
  const speech: Speech =
    language === "en" ? { english, isMissing: didFail } : { english: null, isMissing: false };
  const spoken: Language = speech.english === null ? "id" : "en";
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  return <Speech.Provider value={speech}>{children}</Speech.Provider>;
}

/** The words of the pane in the language that it speaks. */
export function useWording(): PaneWording {
  return useContext(Speech).english?.pane ?? paneWording;
}

/**
 * The words of a part of the pane that is loaded when it is needed.
 * @param part its name in the English catalogue
 * @param indonesian its Indonesian words, which come along with the part
 */
export function usePartWording<Part extends keyof PartWording>(
  part: Part,
  indonesian: PartWording[Part],
): PartWording[Part] {
  return useContext(Speech).english?.[part] ?? indonesian;
}

/** True where English was chosen and could not be fetched. */
export function useIsEnglishMissing(): boolean {
  return useContext(Speech).isMissing;
}
