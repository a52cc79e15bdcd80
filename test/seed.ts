import fc from "fast-check";

/**
 * In CI every run tries the same generated cases, so that a change is judged by what it changed. Everywhere else the
 * cases are new in each run; what they find is printed with its seed.
 */
if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: 20240220 });
