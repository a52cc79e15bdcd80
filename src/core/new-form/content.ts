/** A row of a new form: the heading of a section, an indicator, or texts that belong to none. */
export type ContentRow =
  | { readonly kind: "section"; readonly text: string }
  | ({ readonly kind: "indicator"; readonly variables: readonly string[] } & RowTexts)
  | ({ readonly kind: "texts" } & RowTexts);

/** The texts of a row, "" where it has none. */
export interface RowTexts {
  readonly number: string;
  readonly name: string;
  readonly indicator: string;
  readonly definition: string;
  readonly formula: string;
}

/** What stands on a new form, before it is laid out. */
export interface FormContent {
  readonly titles: readonly string[];
  /** The short name in the corner: "FORM 1". */
  readonly label: string;
  readonly rows: readonly ContentRow[];
  /** Who signs, and where; "" where that is not known. */
  readonly signature: { readonly place: string; readonly office: string };
}

/** The title that the form has by its name. */
export const FORM_TITLE = "KERTAS KERJA PERHITUNGAN CAPAIAN OUTCOME";
export const FORM_LABEL = "FORM 1";
