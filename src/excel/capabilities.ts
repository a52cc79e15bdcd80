/** Does this Excel offer that version of its interface ("1.13")? Versions: Office.js documentation, Excel requirement sets. */
export function offers(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Are there cell notes (ExcelApi 1.18)? Excel may have them while the loaded office.js does not know them: the copy in
 * Microsoft's package, which the build for closed networks brings along, ends at ExcelApi 1.15.
 */
export function offersNotes(sheet: object = Excel.Worksheet.prototype): boolean {
  return offers("1.18") && "notes" in sheet;
}

/** What the add-in can't do without, and which set brings it. */
const NEEDED: readonly (readonly [version: string, reason: string])[] = [
  ["1.9", "membaca dan menulis Form 1"],
];

/** What this Excel lacks for the add-in to run at all; empty where it can. */
export function lacking(): readonly string[] {
  return NEEDED.filter(([version]) => !offers(version)).map(
    ([version, reason]) => `ExcelApi ${version} (${reason})`,
  );
}
