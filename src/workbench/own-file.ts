/** What came of writing to the visitor's own file: why it was not, where it was not. */
export type WriteEnd = "written" | "declined" | "changed" | "refused";

/** A file that the visitor picked where the browser can write to it again (File System Access). */
export interface OwnFile {
  readonly file: File;
  /**
   * Asks the visitor whether the file may be written, by the browser's own question, and only the first time. Called
   * right after a click, before anything that takes long.
   */
  mayWrite(): Promise<boolean>;
  /** Writes the whole file, or leaves it as it was: also where another program has changed it since it was read. */
  write(bytes: Uint8Array): Promise<Exclude<WriteEnd, "declined">>;
}

/** What of a file's handle TypeScript's own library does not know yet. */
export type FileHandle = Pick<FileSystemFileHandle, "getFile" | "createWritable"> & {
  requestPermission(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
};

/** Shows the browser's own choice of one file; rejects with an AbortError where nothing is chosen. */
export type PickFile = (wanted: {
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, string[]>>;
  }[];
}) => Promise<readonly FileHandle[]>;

const WORKBOOKS = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
};

/** The browser's choice of a file that it can write to again; null where the browser has none. */
export function pickFileOf(page: object): PickFile | null {
  const pick: unknown = Reflect.get(page, "showOpenFilePicker");
  return typeof pick === "function" ? (pick.bind(page) as PickFile) : null;
}

/**
 * Lets the visitor choose a workbook.
 * @returns null where nothing was chosen
 */
export async function pickOwnFile(pick: PickFile, description: string): Promise<OwnFile | null> {
  try {
    const [handle] = await pick({ types: [{ description, accept: WORKBOOKS }] });
    return handle === undefined ? null : await ownFile(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

async function ownFile(handle: FileHandle): Promise<OwnFile> {
  const file = await handle.getFile();
  let known = file;
  return {
    file,
    mayWrite: async () => (await handle.requestPermission({ mode: "readwrite" })) === "granted",
    write: async (bytes) => {
      try {
        if (!isSame(await handle.getFile(), known)) return "changed";
        const writable = await handle.createWritable();
        await writable.write(new Uint8Array(bytes));
        await writable.close();
        known = await handle.getFile();
        return "written";
      } catch (error) {
        // A file that is gone, locked by another program or on a full disk; anything else is a fault of ours.
        if (!(error instanceof DOMException)) throw error;
        return "refused";
      }
    },
  };
}

function isSame(now: File, then: File): boolean {
  return now.lastModified === then.lastModified && now.size === then.size;
}
