/**
 * Whether the texts of a row number the columns or say how they are filled, and are no indicator: "1 2 3", "(a) (b)",
 * "I II III", "Kol. 1", "6 = 5/4 x 100%", "▼ ▼ ▼", "diisi angka".
 */
export function countsColumns(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  return [COUNTED, LETTERED, EMPTY_SIGNS, HINT].some((kind) =>
    texts.every((text) => text.length <= 40 && kind.test(text)),
  );
}

const COUNTED = /^[-–([.]*(?:kol(?:om)?\.?\s*)?\d{1,2}[-–)\].]*(?:\s*[=:+\-–*/x×,().%\s\d]*)?$/iu;
const LETTERED = /^[-–([.]*(?:[a-z]|[ivx]{1,4})[-–)\].]*(?:\s*=[\sa-z\d:+\-–*/x×().%]*)?$/iu;
const EMPTY_SIGNS = /^[^\p{L}\p{Nd}]+$/u;
const HINT = /^\(?\s*(?:diisi|terisi|isi|otomatis|tuliskan|cukup jelas)\b/iu;
