import type { ResponseBody } from "./wire";

/** So many blanks in a row are still quick to trim. */
const BLANKS = /\s{64}/g;

/**
 * A host's answer as the client reads it. The client trims the whole text by a pattern whose time grows with the square
 * of every run of blanks in it, wherever that stands: one cell full of blanks would hold it up for seconds. Every 64th
 * blank of a long run is therefore written as a JSON escape, which reads as the same blank.
 */
export function answerText(answer: ResponseBody): string {
  return JSON.stringify(answer).replace(BLANKS, (run) => {
    const unit = run.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${unit}${run.slice(1)}`;
  });
}
