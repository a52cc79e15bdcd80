import type { AddressInfo } from "node:net";
import type { Compiler } from "webpack";

/** How the development server's page is called, and whether it is served with a certificate. */
export interface Greeting {
  /** What is to be had at the address, for the one line in the terminal. */
  readonly name: string;
  readonly secure: boolean;
}

/** The plugin that waits for the first compilation, and what the server calls as soon as it listens. */
export interface Greeter {
  readonly plugin: (compiler: Compiler) => void;
  readonly listening: (address: AddressInfo | string | null) => void;
}

/**
 * Says once where the page is: when the server listens and the first compilation is done, so that whoever follows the
 * line finds the page ready. Faults of the compilation are webpack's to tell.
 * @param say takes the line
 */
export function createGreeter({ name, secure }: Greeting, say: (line: string) => void): Greeter {
  let port: number | null = null;
  let isBuilt = false;
  let isSaid = false;

  function sayOnce(): void {
    if (port === null || !isBuilt || isSaid) return;
    isSaid = true;
    say(`${name}: ${secure ? "https" : "http"}://localhost:${port}/ (Ctrl+C untuk berhenti)`);
  }

  return {
    plugin: (compiler) => {
      compiler.hooks.done.tap("greeting", (stats) => {
        isBuilt = !stats.hasErrors();
        sayOnce();
      });
    },
    listening: (address) => {
      port = typeof address === "object" && address !== null ? address.port : null;
      sayOnce();
    },
  };
}
