import type { Token } from "./token";

const UNITS = new Set(
  (
    "penduduk jiwa orang kelahiran hidup kh bulan hari tahun minggu jam kali kk ha km m m2 m3 kg ton unit poin balita " +
    "bayi ibu anak siswa pasien rumah tangga desa kelurahan"
  ).split(" "),
);

/** A word that may follow a figure as its unit: "x 100.000 penduduk", "/ 12 bulan". */
export function isUnit(token: Token | undefined): boolean {
  return token?.kind === "word" && UNITS.has(token.text.toLowerCase());
}

/** The word at an index in lower case, "" where there is none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.text.toLowerCase() : "";
}

/** A colon or an equals sign, as it stands behind a name. */
export function isColon(token: Token | undefined): boolean {
  return token !== undefined && (token.text === ":" || token.kind === "equals");
}
