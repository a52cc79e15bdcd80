import { FORM_LABEL, FORM_TITLE, type FormContent } from "./content";
import { officeIndicators } from "./office-indicators";
import { officeOf } from "./office-name";

/** A form with the fifteen indicators of a sub-district, for an office and a year. */
export function blankForm({ year, office }: { readonly year: number; readonly office: string }): FormContent {
  const { title, area, place, head } = officeOf(office);
  return {
    titles: [FORM_TITLE, title, `TAHUN ${year}`],
    label: FORM_LABEL,
    rows: officeIndicators(area),
    signature: { place, office: head },
  };
}
