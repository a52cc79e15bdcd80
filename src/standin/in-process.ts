import { readClientFile } from "./client-file";
import { evaluateClient } from "./client";
import { Host, type HostOptions } from "./host";
import { isSetSupported } from "./requirements";

/** A workbook under the real Excel client, in this process. */
export interface StandIn {
  readonly host: Host;
  /** How many requests the add-in has made, without the client's own clean-ups. */
  roundTrips(): number;
  /** Closes the workbook; another can be started after. */
  dispose(): void;
}

let current: Host | null = null;

/**
 * Opens a workbook under the real Excel client. From then on the globals `Excel` and `Office` speak to it, in Node
 * and in Jest's node environment. The client is loaded once; each start swaps the workbook, one at a time.
 */
export async function startInProcess(
  workbook: Host["workbook"],
  options: HostOptions = {},
): Promise<StandIn> {
  const host = new Host(workbook, options);
  const client = await evaluateClient(readClientFile, {
    host: () => current,
    isSetSupported: (name, version) => isSetSupported(current?.announced ?? {}, name, version),
  });
  const stopEvents = host.onEvent(client.raise);
  current = host;
  return {
    host,
    roundTrips: () => host.roundTrips.length,
    dispose: () => {
      stopEvents();
      host.dispose();
      if (current === host) current = null;
    },
  };
}
