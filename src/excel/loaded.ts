/** The client's code for asking an object for what no answer of Excel has brought. */
const NOT_LOADED: ReadonlySet<string> = new Set(["PropertyNotLoaded", "ValueNotLoaded"]);

/** Whether something of Excel's was brought by an answer: one that broke off brings only what came before. */
export function wasLoaded(look: () => unknown): boolean {
  try {
    look();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && NOT_LOADED.has(error.code)) return false;
    throw error;
  }
}
