import { createContext, useContext, useEffect, useReducer, useState, type ReactNode } from "react";
import type { Language } from "../../gateway/gateway";
import { paneWording, type PaneWording } from "./id/pane";

/** The language that the pane speaks at the moment. */
interface Speech {
  /** The English words of the frame while the pane speaks English, null while it speaks Indonesian. */
  readonly english: PaneWording | null;
  /** True where English was chosen and could not be fetched, so that the pane goes on in Indonesian. */
  readonly isMissing: boolean;
}

const Speech = createContext<Speech>({ english: null, isMissing: false });

interface SpeakingProps {
  /** What the person has chosen. */
  readonly language: Language;
  readonly children: ReactNode;
  /** Another way to English, for tests. */
  readonly load?: () => Promise<{ readonly english: PaneWording } | null>;
}

const loadEnglish = (): Promise<{ readonly english: PaneWording } | null> =>
  unlessMissing(() => import(/* webpackChunkName: "english" */ "./en/pane"));

/** Lets everything in it speak the language; English once its words have arrived. The document says which it is. */
export function Speaking({ language, children, load = loadEnglish }: SpeakingProps) {
  const [english, setEnglish] = useState<PaneWording | null>(null);
  const [didFail, setDidFail] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const fetchWords = async (): Promise<void> => {
      const words = await load();
      if (!isCurrent) return;
      setEnglish(words?.english ?? null);
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
  return useContext(Speech).english ?? paneWording;
}

/** The language that the pane speaks: English only once its words have arrived. */
export function useLanguage(): Language {
  return useContext(Speech).english === null ? "id" : "en";
}

/**
 * The words of a part of the pane, as a hook that gives them in the language that the pane speaks.
 * @param indonesian its Indonesian words, which come along with the part
 * @param load fetches its English ones; until they arrive, and where they don't, the part speaks Indonesian
 */
export function inBoth<Words>(
  indonesian: Words,
  load: () => Promise<{ readonly english: Words }>,
): () => Words {
  let english: Words | null = null;
  return function usePartWords() {
    const isEnglish = useContext(Speech).english !== null;
    const [, arrived] = useReducer((times: number) => times + 1, 0);
    useEffect(() => {
      let isCurrent = true;
      const fetchWords = async (): Promise<void> => {
        const words = await unlessMissing(load);
        if (words === null) return;
        ({ english } = words);
        if (isCurrent) arrived();
      };
      if (isEnglish && english === null) void fetchWords();
      return () => {
        isCurrent = false;
      };
    }, [isEnglish]);
    return isEnglish && english !== null ? english : indonesian;
  };
}

/** True where English was chosen and could not be fetched. */
export function useIsEnglishMissing(): boolean {
  return useContext(Speech).isMissing;
}

/** Loads a part of the pane; null where it did not arrive, which is a matter of the network. */
async function unlessMissing<Part>(load: () => Promise<Part>): Promise<Part | null> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Error && error.name === "ChunkLoadError") return null;
    throw error;
  }
}
