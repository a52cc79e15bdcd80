import product from "../../../../package.json";
import type { Origin } from "./findings";

/** Where the page and its office.js came from; nothing of what Excel has put into the page's address. */
export function pageOrigin(): Origin {
  const script = document.querySelector<HTMLScriptElement>('script[src$="/office.js"]');
  return {
    address: new URL(".", `${location.origin}${location.pathname}`).href,
    office: script?.src ?? location.origin,
    version: product.version,
  };
}
