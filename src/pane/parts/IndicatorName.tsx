import type { Indicator } from "../../core/form/form";
import { contained } from "../../core/wording/contained";
import { useWording } from "../wording/speech";

/** What an indicator is called in the sheet, or that it has no name there. */
export function IndicatorName({ indicator: { indicator, name } }: { readonly indicator: Indicator }) {
  const { unnamed } = useWording();
  const own = indicator || name;
  return own === "" ? unnamed : <span lang="id">{contained(own)}</span>;
}
