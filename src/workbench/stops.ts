const STOPS = "a[href], button, input, select, textarea, [tabindex='0']";

/** What of a page the Tab key leads to, in order. */
export function stopsOf(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.checkVisibility() && !stop.matches(":disabled, [tabindex='-1']"),
  );
}
