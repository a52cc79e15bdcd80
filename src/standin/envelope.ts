import type { Json } from "./wire";

/** A message of office.js to the page that hosts it; on the wire it is a JSON text. */
export interface FrameRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 calls, 1 registers for an event, 2 takes the registration back. */
  readonly _actionType: 0 | 1 | 2;
  readonly _data: Json;
}

/** The host's answer to one message, or an event. */
export interface FrameResponse {
  readonly _messageType: 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 is no error, -2 an error in handling the request. */
  readonly _errorCode: 0 | -2;
  /** 0 answers a call, 1 is an event. */
  readonly _responseType: 0 | 1;
  readonly _data: Json;
  readonly _origin: string;
  readonly _serializerVersion: 1;
}

export const FrameAction = { call: 0, register: 1, unregister: 2 } as const;

/** What office.js asks by number (`DdaMethod.DispatchId`), as far as this host answers. */
export const Dispatch = { refreshSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** Where office.js asks to put the focus when a key has led out of the add-in's page. */
export type WayOut = "forwards" | "backwards" | "to-sheet";

/** office.js's numbers for the keys that lead out of the page: Tab behind the last stop, Shift+Tab before the first, Esc. */
const WAYS_OUT: Readonly<Record<number, WayOut>> = { 13: "forwards", 14: "backwards", 15: "to-sheet" };

/**
 * Reads what a frame tells its host about itself.
 * @param data of `ContextActivationManager_notifyHost`: the add-in's id and the number of what happened
 * @returns the way out, or null where it is something else (the page got the focus, or lost it)
 */
export function readWayOut(data: Json): WayOut | null {
  const parts: readonly Json[] = Array.isArray(data) ? data : [];
  const action = parts[1];
  return typeof action === "number" ? (WAYS_OUT[action] ?? null) : null;
}

/** office.js's number for what its host cannot do. */
export const UNSUPPORTED = 5001;

/** Reads a message of a frame; null where the text is something else (the page's own messages, for example). */
export function readFrameRequest(text: unknown): FrameRequest | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  const message = parse(text);
  if (message?._messageType !== 0 || typeof message._actionName !== "string") return null;
  return message as FrameRequest;
}

function parse(text: string): Partial<FrameRequest> | null {
  try {
    return JSON.parse(text) as Partial<FrameRequest>;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
