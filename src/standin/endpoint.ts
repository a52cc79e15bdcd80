import { appContext, type Start } from "./app-context";
import { isFields } from "./arguments";
import {
  Dispatch,
  FrameAction,
  readFrameRequest,
  readWayOut,
  UNSUPPORTED,
  type FrameRequest,
  type FrameResponse,
  type WayOut,
} from "./envelope";
import type { Host } from "./host";
import { bytesOf } from "./round-trips";
import { readSavedSettings, settingsAnswer } from "./saved-settings";
import type { Json, RequestBody } from "./wire";

/** How the endpoint reaches the frame, and who speaks. */
export interface Line {
  readonly conversation: string;
  readonly hostOrigin: string;
  readonly addInId: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly post: (text: string) => void;
  /** Is told when a key led out of the frame's page. */
  readonly leave: (way: WayOut) => void;
}

const RICH_API_MESSAGE = 65536;
const DONE = { Error: 0, Version: 1 } as const;

/**
 * The host's end of the conversation with office.js in a frame: takes its messages as texts, answers each, and sends
 * events. It knows nothing of windows, so it runs in a test as it does in a page.
 */
export class Endpoint {
  readonly #host: Host;
  readonly #line: Line;
  readonly #registered = new Map<string, number>();
  readonly #stopEvents: () => void;
  readonly #running: (() => void)[] = [];
  #ready: (() => void)[] = [];
  #commands = 0;

  constructor(host: Host, line: Line) {
    this.#host = host;
    this.#line = line;
    this.#stopEvents = host.onEvent((event) => {
      const entry: Json = [
        RICH_API_MESSAGE,
        event.type,
        event.target,
        JSON.stringify(event.message),
        0,
        false,
      ];
      this.#raise("richApiMessage", { ArrayData: [entry] });
    });
  }

  /**
   * Takes a message from the frame; what is not of this conversation is left alone. A failure inside the host itself
   * is answered as a general error, and rejects too, so that it is seen.
   */
  async receive(text: unknown): Promise<void> {
    const request = readFrameRequest(text);
    if (request?._conversationId !== this.#line.conversation) return;
    try {
      const data = await this.#dataFor(request);
      if (data !== undefined) this.#answer(request, data);
    } catch (cause) {
      this.#answer(request, { Error: UNSUPPORTED, Version: 1 });
      throw cause;
    }
    if (request._actionName === "appCommandInvoked") for (const go of this.#ready.splice(0)) go();
  }

  /** Presses a ribbon button: resolves when the add-in says that its function is done (`event.completed()`). */
  async raiseCommand(functionName: string, buttonId: string): Promise<void> {
    if (!this.#registered.has("appCommandInvoked")) {
      await new Promise<void>((go) => this.#ready.push(go));
    }
    this.#commands += 1;
    const source = JSON.stringify({ source: { id: buttonId } });
    const done = new Promise<void>((go) => this.#running.push(go));
    this.#raise("appCommandInvoked", [`command-${this.#commands}`, functionName, source]);
    await done;
  }

  dispose(): void {
    this.#stopEvents();
  }

  /** What to answer; undefined where the fault is that no answer comes. */
  async #dataFor(request: FrameRequest): Promise<Json | undefined> {
    const { _actionName: name, _actionType: type, _correlationId: id } = request;
    if (type === FrameAction.register) this.#registered.set(name, id);
    if (type === FrameAction.unregister) this.#registered.delete(name);
    if (type !== FrameAction.call) return DONE;
    if (name === "ContextActivationManager_getAppContextAsync") return appContext(this.#start());
    if (name === "executeMethod") return this.#execute(request._data);
    if (name === "ContextActivationManager_notifyHost") this.#leave(request._data);
    return null;
  }

  #leave(data: Json): void {
    const way = readWayOut(data);
    if (way !== null) this.#line.leave(way);
  }

  async #execute(data: Json): Promise<Json | undefined> {
    const method = isFields(data) ? (data["DdaMethod"] ?? null) : null;
    const dispatch = isFields(method) ? (method["DispatchId"] ?? null) : null;
    const { settings } = this.#host.workbook;
    if (dispatch === Dispatch.richApi) return this.#richApi(data);
    if (dispatch === Dispatch.refreshSettings) return settingsAnswer(settings);
    if (dispatch === Dispatch.commandCompleted) {
      this.#running.shift()?.();
      return DONE;
    }
    if (dispatch !== Dispatch.saveSettings) return { Error: UNSUPPORTED, Version: 1 };
    settings.clear();
    for (const [key, value] of readSavedSettings(data)) settings.set(key, value);
    return DONE;
  }

  async #richApi(data: Json): Promise<Json | undefined> {
    const parts = isFields(data) ? (data["ArrayData"] ?? null) : null;
    const list: readonly Json[] = Array.isArray(parts) ? parts : [];
    const [text, flags] = [list[4], list[6]];
    if (typeof text !== "string") return { Error: UNSUPPORTED, Version: 1 };
    const reply = await this.#host.answer({
      body: JSON.parse(text) as RequestBody,
      bytes: bytesOf(text),
      flags: typeof flags === "number" ? flags : 0,
    });
    if (reply.kind === "silent") return undefined;
    if (reply.kind === "failed") return { Error: reply.failure.number, Version: 1 };
    return { ...DONE, Data: [200, ["Content-Type", "application/json"], reply.text] };
  }

  #start(): Start {
    const { announced, workbook } = this.#host;
    return { ...this.#line, announced, settings: workbook.settings };
  }

  #answer(request: FrameRequest, data: Json): void {
    this.#send({ ...this.#envelope(request._actionName, request._correlationId, data), _responseType: 0 });
  }

  #raise(name: string, data: Json): void {
    const registration = this.#registered.get(name);
    if (registration === undefined) return;
    this.#send({ ...this.#envelope(name, registration, data), _responseType: 1 });
  }

  #envelope(name: string, correlation: number, data: Json): Omit<FrameResponse, "_responseType"> {
    return {
      _messageType: 1,
      _actionName: name,
      _conversationId: this.#line.conversation,
      _correlationId: correlation,
      _errorCode: 0,
      _data: data,
      _origin: this.#line.hostOrigin,
      _serializerVersion: 1,
    };
  }

  #send(response: FrameResponse): void {
    this.#line.post(JSON.stringify(response));
  }
}
