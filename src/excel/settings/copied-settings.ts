/** How office.js (1.1.110) ends the name of the session storage's entry that it copies the settings into. */
const COPY = "CachedSessionSettings";

/**
 * Takes the copy away that office.js makes, when it starts, of what the workbook keeps for the add-in: it would stay in
 * the browser until the window is closed, and on the web beside those of other workbooks. We read settings from the
 * workbook alone. Where the browser refuses its storage, office.js has not copied anything either.
 */
export function forgetCopiedSettings(): void {
  const storage = sessionStorageOrNull();
  if (storage === null) return;
  for (const key of Object.keys(storage).filter((name) => name.endsWith(COPY))) storage.removeItem(key);
}

function sessionStorageOrNull(): Storage | null {
  try {
    return window.sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
