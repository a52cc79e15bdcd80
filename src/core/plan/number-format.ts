import type { Result } from "../outcome/outcome";

const FORMATS: Readonly<Record<Result["kind"], string>> = {
  percentage: "0.00%",
  number: "0.00",
  count: "General",
};

/**
 * The number format that a result cell needs, or null where its own shows the result rightly.
 * @param kind what kind of quantity the result is
 * @param own the cell's format code, en-US notation
 */
export function neededFormat(kind: Result["kind"], own: string): string | null {
  const code = own.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  const isPercentage = code.includes("%");
  const isDate = /[dmyhs]/i.test(code.replace(/E[+-]/gi, ""));
  const showsThousands = /[0#?],+(?![0#?,])/.test(code);
  const showsNumbers = /[0#?]/.test(code) && !isDate && !showsThousands;
  const isGeneral = /^(?:general|standard|umum)?$/i.test(code.trim());
  if (kind === "percentage") return isPercentage && showsNumbers ? null : FORMATS.percentage;
  if (showsNumbers && !isPercentage) return null;
  return kind === "count" && isGeneral ? null : FORMATS[kind];
}
