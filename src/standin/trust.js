/**
 * On plain http, office.js asks a page in its own folder (AgaveErrorUX/index.html) whether the user trusts the host.
 * In the workbench the host is our own page on the same origin, so the answer is yes, and no to any other origin.
 */
window.addEventListener("message", (event) => {
  if (event.source === null || event.origin !== window.location.origin) return;
  event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin);
});
