import type { Host, Reply, Request } from "./host";
import type { RichEvent } from "./listeners";
import { extendClient } from "./newer-client";
import { bytesOf, isRoundTrip } from "./round-trips";
import type { RequestBody } from "./wire";

/** The evaluated client: events go in by `raise`. */
export interface Client {
  readonly raise: (event: RichEvent) => void;
}

/** What the client asks of its surroundings; the host may change while it runs. */
interface Around {
  readonly host: () => Host | null;
  readonly isSetSupported: (name: string, version?: string) => boolean;
}

/** The client's native bridge: texts both ways. It sets `onMessageFromHost` itself when it is evaluated. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

const RICH_API_MESSAGE = 65536;

let evaluated: Promise<Client> | null = null;

/** Evaluates the client's text in the caller's realm, once per realm, and gives it `Office` and a bridge to the host. */
export function evaluateClient(readText: () => Promise<string>, around: Around): Promise<Client> {
  evaluated ??= readText().then((text) => evaluate(text, around));
  return evaluated;
}

function evaluate(text: string, around: Around): Client {
  const bridge: Bridge = {
    sendMessageToHost: (message) => void answer(bridge, message, around.host()),
  };
  const takeBack = pretendBrowser({ _richApiNativeBridge: bridge });
  const evaluateGlobally = globalThis.eval;
  evaluateGlobally(text);
  takeBack();
  extendClient();
  provideOffice(around);
  return {
    raise: (event) => {
      const entry = [RICH_API_MESSAGE, event.type, event.target, JSON.stringify(event.message), 0];
      send(bridge, { type: 3, controlId: "", message: { entries: [entry] } });
    },
  };
}

async function answer(bridge: Bridge, message: string, host: Host | null): Promise<void> {
  const request = JSON.parse(message) as BridgeRequest;
  const { body } = request.message;
  const reply = await replyOf(host, { body, bytes: bytesOf(message), flags: request.flags });
  if (reply.kind === "silent") return;
  const content =
    reply.kind === "done"
      ? { statusCode: 200, headers: {}, body: reply.text }
      : { statusCode: 400, headers: {}, body: JSON.stringify({ error: reply.failure }) };
  send(bridge, { id: request.id, type: 2, message: content });
}

async function replyOf(host: Host | null, request: Request): Promise<Reply> {
  if (host !== null) {
    try {
      return await host.answer(request);
    } catch (cause) {
      return brokenHost(cause);
    }
  }
  if (isRoundTrip(request.body)) return brokenHost(new Error("No workbook is open"));
  const results = request.body.Actions.map((action) => ({ ActionId: action.Id, Value: null }));
  return { kind: "done", text: JSON.stringify({ Results: results, TraceIds: [] }) };
}

/** A programming error in the host reaches the caller of `context.sync()` with its own stack in the message. */
function brokenHost(cause: unknown): Reply {
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { kind: "failed", failure: { number: 5001, code: "StandInFailed", message } };
}

function send(bridge: Bridge, message: object): void {
  bridge.onMessageFromHost?.(JSON.stringify(message));
}

/**
 * The client looks for a browser while it is evaluated. What is missing is put in place and taken away afterwards,
 * so that nothing else in the process takes itself to be in a browser.
 */
function pretendBrowser(globals: Readonly<Record<string, unknown>>): () => void {
  const element = { setAttribute: () => undefined, appendChild: () => undefined, style: {} };
  const browser: Readonly<Record<string, unknown>> = {
    window: globalThis,
    document: {
      URL: "http://localhost/",
      getElementsByTagName: () => [],
      createElement: () => element,
      addEventListener: () => undefined,
    },
    location: { href: "http://localhost/", search: "", hash: "", host: "localhost", protocol: "http:" },
    navigator: { userAgent: "Node" },
    name: "",
    addEventListener: () => undefined,
    ...globals,
  };
  const missing = Object.keys(browser).filter((name) => !Object.hasOwn(globalThis, name));
  for (const name of missing) define(globalThis, name, browser[name]);
  return () => {
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  };
}

/** The part of `Office` that comes with office.js and not with the Excel client. */
function provideOffice(around: Around): void {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const context = {
    ...info,
    requirements: { isSetSupported: around.isSetSupported },
    displayLanguage: "id-ID",
    contentLanguage: "id-ID",
    diagnostics: { ...info, version: "16.0.0.0" },
  };
  const before: unknown = Reflect.get(globalThis, "Office");
  const office: object = Object.create(typeof before === "object" ? before : null) as object;
  define(office, "context", context);
  define(office, "onReady", (callback?: (ready: typeof info) => unknown) => {
    callback?.(info);
    return Promise.resolve(info);
  });
  define(office, "actions", { associate: () => undefined });
  define(globalThis, "Office", office);
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });
}
