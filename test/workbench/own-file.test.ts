import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pickOwnFile, type FileHandle, type OwnFile } from "../../src/workbench/own-file";

/** A file on a disk, which other programs may change, lock or remove. */
class Disk {
  content = new Uint8Array([1, 2, 3]);
  lastModified = 1;
  asked = 0;
  permission: PermissionState = "granted";
  trouble: string | null = null;

  readonly handle: FileHandle = {
    getFile: () =>
      Promise.resolve(new File([this.content], "form.xlsx", { lastModified: this.lastModified })),
    requestPermission: () => {
      this.asked += 1;
      return Promise.resolve(this.permission);
    },
    createWritable: () => {
      if (this.trouble !== null) return Promise.reject(new DOMException("", this.trouble));
      let written = new Uint8Array();
      const writable = {
        write: (bytes: Uint8Array<ArrayBuffer>) => {
          written = bytes;
          return Promise.resolve();
        },
        close: () => {
          this.put(written);
          return Promise.resolve();
        },
      };
      return Promise.resolve(writable as unknown as FileSystemWritableFileStream);
    },
  };

  put(content: Uint8Array<ArrayBuffer>): void {
    this.content = content;
    this.lastModified += 1;
  }
}

async function picked(disk: Disk): Promise<OwnFile> {
  const own = await pickOwnFile(() => Promise.resolve([disk.handle]), "Buku kerja");
  if (own === null) throw new Error("Nothing was picked");
  return own;
}

describe("a file of the visitor's own", () => {
  test("is written as often as it is saved, as long as nobody else changes it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.uint8Array(), { nil: null })), async (steps) => {
        const disk = new Disk();
        const own = await picked(disk);
        let expected: "written" | "changed" = "written";
        for (const bytes of steps) {
          const before = disk.content;
          if (bytes === null) {
            disk.put(new Uint8Array([9]));
            expected = "changed";
          } else {
            expect(await own.write(bytes)).toBe(expected);
            expect([...disk.content]).toEqual([...(expected === "written" ? bytes : before)]);
          }
        }
      }),
    );
  });

  test.each(["NoModificationAllowedError", "NotFoundError", "QuotaExceededError"])(
    "stays as it was where the computer says %s",
    async (trouble) => {
      const disk = new Disk();
      const own = await picked(disk);
      disk.trouble = trouble;
      expect(await own.write(new Uint8Array([7]))).toBe("refused");
      expect([...disk.content]).toEqual([1, 2, 3]);
    },
  );

  test("is written only where the visitor agrees", async () => {
    const disk = new Disk();
    disk.permission = "denied";
    expect(await (await picked(disk)).mayWrite()).toBe(false);
    expect(disk.asked).toBe(1);
  });

  test("nothing chosen is no failure", async () => {
    const cancel = () => Promise.reject(new DOMException("", "AbortError"));
    expect(await pickOwnFile(cancel, "Buku kerja")).toBeNull();
  });
});
