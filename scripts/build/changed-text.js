/**
 * A webpack loader that gives a module another text where its option `texts` has one for its file.
 * @this {{ resourcePath: string, getOptions: () => { texts: ReadonlyMap<string, string> } }}
 */
export default function changedText(text) {
  return this.getOptions().texts.get(this.resourcePath) ?? text;
}
