/** Loads a part of the pane; null where it did not arrive, which is a matter of the network. */
export async function unlessMissing<Part>(load: () => Promise<Part>): Promise<Part | null> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Error && error.name === "ChunkLoadError") return null;
    throw error;
  }
}
