import { useSyncExternalStore } from "react";
import type { ColorScheme } from "./theme";

const DARK = "(prefers-color-scheme: dark)";

function watch(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}

/** The colour scheme that the system asks for, followed while the pane is open. */
export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(watch, () => (window.matchMedia(DARK).matches ? "dark" : "light"));
}
