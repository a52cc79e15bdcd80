import { ActionType, PathType, type RequestBody } from "./wire";

/** One request of the add-in: its number from 1, and the bytes of JSON that went each way (0 where none came back). */
export interface RoundTrip {
  readonly number: number;
  /** How many actions it asks for. */
  readonly actions: number;
  /** Whether it was part of one entry of Excel's undo. */
  readonly isGrouped: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Excel on the web takes and gives no more than 5 MB at a time. */
export const WEB_LIMIT = 5 * 1024 * 1024;

/**
 * Whether a batch carries the add-in's own actions. After a run the client lets go of its ranges in a batch of its
 * own, and office.js says hello at its start in another: both are no round trips of the add-in.
 */
export function isRoundTrip(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === PathType.newObject)) return false;
  const methods = body.Actions.filter((action) => action.ActionType === ActionType.method);
  const letsGo = methods.some((action) => action.Name === "_RemoveReference");
  const rest = body.Actions.filter(
    (action) =>
      action.ActionType !== ActionType.instantiate &&
      action.ActionType !== ActionType.trace &&
      action.Name !== "_RemoveReference",
  );
  return rest.length > 0 || (!letsGo && body.Actions.length > 0);
}

const encoder = new TextEncoder();

/** The size of a text in UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).byteLength;
}
