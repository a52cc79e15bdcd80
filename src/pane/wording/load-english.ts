import type { English } from "./parts";

/** Fetches the English words; null where they did not arrive, which is a matter of the network. */
export async function loadEnglish(): Promise<English | null> {
  try {
    return (await import("./en/english")).english;
  } catch (error) {
    if (error instanceof Error && error.name === "ChunkLoadError") return null;
    throw error;
  }
}
