/*
 * Runs right behind office.js and before the pane has arrived, in the same old words as support.js. Excel may hand over a
 * press of the ribbon as soon as office.js has started, and drops it where no function is associated by then
 * (OfficeDev/office-js, issue 5176): until the pane takes over, presses wait here.
 */
(function () {
  "use strict";

  var waiting = [];
  var work = null;

  function press(event) {
    if (work) work(event);
    else waiting.push(event);
  }

  /** Gives the presses their work, now and from now on; those that waited are one. */
  function takeOver(given) {
    var first = waiting.shift();
    work = given;
    if (first) given(first);
    waiting.splice(0).forEach(function (event) {
      event.completed();
    });
  }

  function associate() {
    window.Office.actions.associate("recalculate", press);
  }

  if (!window.Office) return;
  window.hitungCapaianRibbon = { takeOver: takeOver };
  // office.js complains where nobody has asked it to be ready within a few seconds.
  window.Office.onReady(window.Office.actions ? undefined : associate);
  if (window.Office.actions) associate();
})();
