/**
 * office.js asks for a telemetry library that its npm package does not have, and does without where it defines
 * nothing. This stands in its place, so that the page reports no missing file.
 */
