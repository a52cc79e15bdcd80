import { parseJson } from "../../core/grid/parse-json";

/** Something that the workbook keeps for the add-in, under a key of its own; it travels with the file. */
export interface Setting<T> {
  readonly key: string;
  /**
   * Tells what a kept text says; what somebody else has written there, and nothing (null), say as little as they mean.
   */
  readonly parse: (kept: string | null) => T;
  /** Prints what is to be kept; null where nothing needs to be. */
  readonly print: (value: T) => string | null;
}

/**
 * Defines a setting that is kept as JSON.
 * @param read tells what parsed JSON says; null is nothing, or no JSON
 * @param isNothing whether a value is as good as none
 */
export function jsonSetting<T>(
  key: string,
  read: (kept: unknown) => T,
  isNothing: (value: T) => boolean = () => false,
): Setting<T> {
  return {
    key,
    parse: (kept) => read(kept === null ? null : parseJson(kept)),
    print: (value) => (isNothing(value) ? null : JSON.stringify(value)),
  };
}
