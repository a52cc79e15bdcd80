/** Makes an element with classes, text and attributes. Texts never become markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: { classes?: string; text?: string; attributes?: Readonly<Record<string, string>> } = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (options.classes !== undefined) made.className = options.classes;
  if (options.text !== undefined) made.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) made.setAttribute(name, value);
  return made;
}

/**
 * The part of the page with this id.
 * @throws where the page lacks it or it is another kind of element: the page and the program don't fit together
 */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with the id ${id}.`);
  return found;
}
