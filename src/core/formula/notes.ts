/** Words by which a note makes another calculation of the one that it stands below; "dibagikan" hands out. */
const CHANGES =
  /(?<!\p{L})(?:dibagi(?!kan)|dikali|dikurang|ditambah|dibalik|dirata|dihitung rata|bobot|(?:maks|min)(?:imal|imum)?[. ]+\d+ ?%)/iu;
/** What a note defines is counted so already: "Jumlah hadir = peserta dikurangi yang izin". */
const DEFINES = /[=:]|(?<!\p{L})(?:adalah|yaitu|ialah|merupakan)(?!\p{L})/iu;
/** What else in a footnote would change the number. */
const FIGURES =
  /[:/÷×*=%+]|\d|(?<!\p{L})(?:dibulat\p{L}*|kali|kebalikan\p{L}*|jika|apabila|bila|rumus\p{L}*|maksimal|minimal|setengah|ribu(?:an)?|juta(?:an)?)(?!\p{L})/iu;

/** Whether a note below a formula says how else to calculate: "hasil dibagi 2", "maksimal 100%". */
export function changesCalculation(note: string): boolean {
  const found = CHANGES.exec(note);
  return found !== null && !DEFINES.test(note.slice(0, found.index));
}

/** A formula without a "*)" behind a quantity, where it closes no bracket, and the line that it leads to. */
export function withoutFootnotes(formula: string): string {
  const marked = formula.replace(/(?<=[\p{L}\p{N})])[ \t]*\*{1,3}\)/gu, "");
  if (marked === formula) return formula;
  const notes = /^\s*\*{1,3}\)?\s*\p{L}.*$/gmu;
  const texts = (marked.match(notes) ?? []).map((note) => note.replace(/^[\s*)]+/, ""));
  if (texts.some((note) => FIGURES.test(note) || CHANGES.test(note))) return formula;
  const bare = marked.replace(notes, "");
  return bare.split("(").length === bare.split(")").length ? bare : formula;
}
