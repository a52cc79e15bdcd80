/** What a JSON text says; null where it is no JSON, as in a setting that somebody else has written. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
