/* Runs before everything else, also in web views of 2013: only words that those know (ES5), served as it is. */
(function () {
  "use strict";

  var explained = false;

  /** Shows one of the explanations that stand hidden in the page, instead of the pane; the first one stays. */
  function explain(id) {
    if (explained) return;
    explained = true;
    document.getElementById("pane").hidden = true;
    document.getElementById(id).hidden = false;
  }

  /** Regular expressions that look back (WebKit 16.4): where they are unknown, a script that has one does not even start. */
  function looksBack() {
    try {
      return new RegExp("(?<=a)b").test("ab");
    } catch (refusal) {
      return !(refusal instanceof Error);
    }
  }

  /** Whether the web view has what the pane is built on; Internet Explorer and the first Edge have not. */
  function canRun() {
    return (
      typeof window.globalThis === "object" &&
      typeof window.ResizeObserver === "function" &&
      typeof window.Promise === "function" &&
      typeof window.Promise.allSettled === "function" &&
      typeof Array.prototype.findLast === "function" &&
      looksBack() &&
      typeof window.Intl === "object" &&
      !!window.CSS &&
      window.CSS.supports("color", "var(--any)")
    );
  }

  /** A script of the page itself that did not arrive. Those that office.js adds later may be missing without harm. */
  function scriptMissing(event) {
    var target = event.target;
    return target && target.tagName === "SCRIPT" && target.hasAttribute("defer");
  }

  if (!canRun()) {
    explain("too-old");
    return;
  }

  window.addEventListener(
    "error",
    function (event) {
      if (scriptMissing(event)) explain("not-loaded");
    },
    true,
  );

  document.addEventListener("DOMContentLoaded", function () {
    if (!window.Office) explain("not-loaded");
  });
})();
