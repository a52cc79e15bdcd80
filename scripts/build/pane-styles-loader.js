/**
 * Keeps the pane's styles to the pane, for a page that it shares with a sheet: what holds for its whole page holds for the
 * element with the id "pane", and every other rule for what is in it. No rule weighs more or less by that.
 */
import postcss from "postcss";

const PANE = ":where(#pane)";
const WHOLE_PAGE = /^(?::root|html|body)(?![\w-])/;

const withinPane = (selector) =>
  WHOLE_PAGE.test(selector) ? selector.replace(WHOLE_PAGE, PANE) : `${PANE} ${selector}`;

const keepToPane = {
  postcssPlugin: "keep-to-pane",
  Rule(rule) {
    const isStep = rule.parent.type === "atrule" && rule.parent.name === "keyframes";
    if (isStep || rule.selectors.every((selector) => selector.startsWith(PANE))) return;
    rule.selectors = rule.selectors.map(withinPane);
  },
};

export default function paneStylesLoader(styles) {
  return postcss([keepToPane]).process(styles, { from: this.resourcePath }).css;
}
