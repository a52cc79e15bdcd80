import type { Gateway, Language } from "../../gateway/gateway";

const KEY = "hitungCapaian.bahasa";

/**
 * Keeps what the pane speaks where it is a person's own: in the browser, under the add-in's address, and on the web apart
 * for each address of Excel that asks for it. English is kept, Indonesian needs no word. A browser may refuse its storage;
 * the choice lasts as long as the pane then.
 */
export function ownLanguage(): Pick<Gateway, "language" | "speak"> {
  let spoken: Language | null = null;
  return {
    language: () => {
      spoken ??= withStorage((storage) => storage.getItem(storedUnder())) === "en" ? "en" : "id";
      return spoken;
    },
    speak: (language) => {
      spoken = language;
      withStorage((storage) => {
        if (language === "en") storage.setItem(storedUnder(), language);
        else storage.removeItem(storedUnder());
      });
    },
  };
}

/** Excels that keep pages apart by a key of their own say which; others, and older ones, say none. */
function storedUnder(): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: unknown };
  return typeof partitionKey === "string" ? `${partitionKey}${KEY}` : KEY;
}

/** Null where the browser has no storage for us, refuses it, or has no room in it. */
function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    const { localStorage: storage } = window as { readonly localStorage?: Storage | null };
    return storage === null || storage === undefined ? null : work(storage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
