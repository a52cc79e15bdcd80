/** The requirement sets a host announces, and the highest version of each: `{ ExcelApi: "1.20" }`. */
export type Announced = Readonly<Record<string, string>>;

/** What the host announces unless told otherwise: an Excel of today. */
export const ANNOUNCED: Announced = { ExcelApi: "1.20", DelayForCellEdit: "1.1", SharedRuntime: "1.1" };

/** As far as the client of Microsoft's package knows its interface; beyond 1.15 it only passes on what a newer one would ask. */
export const AS_PACKAGED: Announced = { ...ANNOUNCED, ExcelApi: "1.17" };

/** Whether version `offered` ("1.17") is at least `asked` ("1.9"): numbers between the dots, so 1.10 is above 1.9. */
export function reaches(offered: string, asked: string): boolean {
  const [a, b] = [offered, asked].map((version) => version.split(".").map(Number));
  const length = Math.max(a?.length ?? 0, b?.length ?? 0);
  for (let i = 0; i < length; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** `Office.context.requirements.isSetSupported`: the set's name in any case; without a version, 1.1 is meant. */
export function isSetSupported(announced: Announced, name: string, version = "1.1"): boolean {
  const entry = Object.entries(announced).find(([set]) => set.toLowerCase() === name.toLowerCase());
  return entry !== undefined && reaches(entry[1], version);
}
