import type { Workbook } from "../workbook/workbook";
import { Endpoint } from "./endpoint";
import type { WayOut } from "./envelope";
import { frameAddress } from "./frame-address";
import { Host, type HostOptions } from "./host";
import { AS_PACKAGED } from "./requirements";

export interface ConnectOptions extends HostOptions {
  /** The add-in's page, with office.js in it; it may be on another origin. */
  readonly page: string;
  /** The language that Excel's own surface would have; "id-ID" unless told otherwise. */
  readonly locale?: string;
  /** Is told when a key led out of the add-in's page, so that the focus can go on in the host's own. */
  readonly leave?: (way: WayOut) => void;
}

/** A frame with the add-in's page in it, speaking to a workbook. */
export interface Connection {
  readonly host: Host;
  /** Set this as the frame's `src` to start the add-in. */
  readonly address: string;
  /** Presses a ribbon button, by the name its function is associated with; resolves when the function is done. */
  raiseCommand(functionName: string, buttonId?: string): Promise<void>;
  /** Lets go of the frame and the workbook; a new start is a new connection. */
  dispose(): void;
}

const ADD_IN_ID = "hitung-capaian";

/**
 * Connects the page in a frame with a workbook, as Excel on the web connects an add-in. Listens from now on; the
 * caller then sets the frame's `src` to the connection's `address`.
 */
export function connect(frame: HTMLIFrameElement, workbook: Workbook, options: ConnectOptions): Connection {
  const host = new Host(workbook, { ...options, announced: options.announced ?? AS_PACKAGED });
  const origin = new URL(options.page, window.location.href).origin;
  const identity = {
    conversation: crypto.randomUUID(),
    addInId: ADD_IN_ID,
    hostOrigin: window.location.origin,
    locale: options.locale ?? "id-ID",
  };
  const endpoint = new Endpoint(host, {
    ...identity,
    documentUrl: `${window.location.origin}/${encodeURIComponent(workbook.fileName)}`,
    post: (text) => frame.contentWindow?.postMessage(text, origin),
    leave: options.leave ?? (() => undefined),
  });
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    void endpoint.receive(event.data);
  };
  window.addEventListener("message", listen);
  return {
    host,
    address: frameAddress({ ...identity, page: new URL(options.page, window.location.href).href }),
    raiseCommand: (functionName, buttonId = functionName) => endpoint.raiseCommand(functionName, buttonId),
    dispose: () => {
      window.removeEventListener("message", listen);
      endpoint.dispose();
      host.dispose();
    },
  };
}
