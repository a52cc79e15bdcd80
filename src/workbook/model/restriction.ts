import type { Area } from "../../core/grid/grid";

/** What people may type into cells: numbers from `least` to `most`, or nothing. Whoever types another is told so. */
export interface Restriction {
  readonly numbers: "whole" | "decimal";
  readonly least: number;
  readonly most: number;
}

/** What somebody is told who types something else. */
export interface RestrictionAlert {
  readonly title: string;
  readonly message: string;
}

/** The restriction of an area ("data validation" in Excel). */
export interface RestrictedArea {
  readonly area: Area;
  readonly restriction: Restriction;
  readonly alert: RestrictionAlert | null;
}
