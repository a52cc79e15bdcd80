/** An address that the add-in can be installed at, or the Indonesian sentence that says why it can't be one. */
export type ReadAddress =
  { readonly ok: true; readonly address: string } | { readonly ok: false; readonly message: string };

const EXAMPLE = "https://capaian.contoh.go.id/form-1/";
const OWN_COMPUTER: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Reads the address of the folder that the add-in will be served from. Excel loads add-ins over https alone; plain http
 * is let through for the computer itself, where the pages are only tried out in a browser.
 * @returns the address with one slash at its end, so that names of files can follow it
 */
export function readAddress(text: string): ReadAddress {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return refused(text, `tidak dapat dibaca. Tulis selengkapnya, misalnya ${EXAMPLE}`);
  }
  if (url.protocol !== "https:" && !OWN_COMPUTER.has(url.hostname)) {
    return refused(text, "tidak memakai https. Excel hanya memuat add-in dari alamat https.");
  }
  if (url.username !== "" || url.password !== "") {
    return refused(text, "memuat nama pengguna atau kata sandi. Tulis alamat foldernya saja.");
  }
  if (url.search !== "" || url.hash !== "" || /\.(?:html?|xml)$/i.test(url.pathname)) {
    return refused(text, `bukan alamat folder. Tulis alamat foldernya saja, misalnya ${EXAMPLE}`);
  }
  return { ok: true, address: `${url.origin}${url.pathname.replace(/\/*$/, "")}/` };
}

function refused(text: string, why: string): ReadAddress {
  return { ok: false, message: `Alamat "${text}" ${why}` };
}
