import type { Argument, Live } from "./live";
import { invalidArgument } from "./refusal";
import type { Json, JsonObject } from "./wire";

/** The text at a place of the argument list; refused where something else stands there. */
export function textAt(args: readonly Argument[], index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument(`argument ${index + 1} must be a text`);
  return value;
}

/** The text at a place, or null where it was left out. */
export function optionalTextAt(args: readonly Argument[], index: number): string | null {
  return isOmitted(args[index]) ? null : textAt(args, index);
}

export function numberAt(args: readonly Argument[], index: number): number {
  const value = args[index];
  if (typeof value !== "number") throw invalidArgument(`argument ${index + 1} must be a number`);
  return value;
}

/** A flag that may be left out, then false. */
export function flagAt(args: readonly Argument[], index: number): boolean {
  const value = args[index];
  if (isOmitted(value)) return false;
  if (typeof value !== "boolean") throw invalidArgument(`argument ${index + 1} must be true or false`);
  return value;
}

/** Plain data at a place; null where it was left out. */
export function dataAt(args: readonly Argument[], index: number): Json {
  const value = args[index];
  if (value === undefined) return null;
  if (isLive(value)) throw invalidArgument(`argument ${index + 1} must be plain data`);
  return value;
}

/** An object of the model at a place, or null where something else stands there. */
export function objectAt(args: readonly Argument[], index: number): Live | null {
  const value = args[index];
  return isLive(value) ? value : null;
}

/** Whether JSON is an object with fields. */
export function isFields(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOmitted(value: Argument): value is null | undefined {
  return value === null || value === undefined;
}

function isLive(value: Argument): value is Live {
  return typeof value === "object" && value !== null && "typeName" in value && "self" in value;
}
