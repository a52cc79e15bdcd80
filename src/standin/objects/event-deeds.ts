import type { Deed } from "../live";
import type { Session } from "../session";

/** An event that can be listened to: its number on the wire, and the ExcelApi version that brought it. */
interface Listenable {
  readonly type: number;
  readonly since: string;
}

/**
 * The client's own methods behind `onChanged.add` and its like: `_RegisterDataChangedEvent` and
 * `_UnregisterDataChangedEvent` for the name DataChanged.
 */
export function eventDeeds<T>(
  events: Readonly<Record<string, Listenable>>,
  sessionOf: (self: T) => Session,
  targetOf: (self: T) => string,
): Readonly<Record<string, Deed<T>>> {
  const deeds = Object.entries(events).flatMap(([name, { type, since }]): [string, Deed<T>][] => [
    [
      `_Register${name}Event`,
      {
        since,
        call: (self) => {
          sessionOf(self).listeners.add(type, targetOf(self));
          return null;
        },
      },
    ],
    [
      `_Unregister${name}Event`,
      {
        since,
        call: (self) => {
          sessionOf(self).listeners.remove(type, targetOf(self));
          return null;
        },
      },
    ],
  ]);
  return Object.fromEntries(deeds);
}
