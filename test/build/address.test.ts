import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readAddress } from "../../scripts/build/address";

const read = (text: string) => {
  const answer = readAddress(text);
  return answer.ok ? answer.address : answer.message;
};

describe("the address that the add-in is installed at", () => {
  it.each([
    ["https://capaian.go.id", "https://capaian.go.id/"],
    ["https://capaian.go.id/", "https://capaian.go.id/"],
    [" https://server/aplikasi/form-1 ", "https://server/aplikasi/form-1/"],
    ["https://server:8443/a/b//", "https://server:8443/a/b/"],
    ["HTTPS://Server/Aplikasi", "https://server/Aplikasi/"],
    ["https://10.0.0.5/v1.2", "https://10.0.0.5/v1.2/"],
    ["https://server/ruang kerja", "https://server/ruang%20kerja/"],
    ["http://localhost:8080/uji", "http://localhost:8080/uji/"],
    ["http://127.0.0.1", "http://127.0.0.1/"],
  ])("%s is taken as the folder %s", (text, address) => {
    expect(readAddress(text)).toEqual({ ok: true, address });
  });

  it.each([
    ["capaian.go.id", /tidak dapat dibaca. Tulis selengkapnya, misalnya https:/],
    ["", /tidak dapat dibaca/],
    ["\\\\server\\berbagi", /tidak dapat dibaca/],
    ["file:///C:/capaian/", /tidak dapat dibaca/],
    ["javascript:alert(1)", /tidak dapat dibaca/],
    ["http://capaian.go.id/", /tidak memakai https/],
    ["http://localhost.go.id/", /tidak memakai https/],
    ["https://admin:rahasia@server/", /nama pengguna atau kata sandi/],
    ["https://server/taskpane.html", /bukan alamat folder/],
    ["https://server/manifest.XML", /bukan alamat folder/],
    ["https://server/?versi=1", /bukan alamat folder/],
    ["https://server/#awal", /bukan alamat folder/],
  ])("%s is refused in one sentence that says why", (text, why) => {
    expect(readAddress(text).ok).toBe(false);
    expect(read(text)).toMatch(why);
    expect(read(text)).toContain(`Alamat "${text}"`);
  });

  it("ends with one slash, and is taken again as it is, whatever was typed", () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ["https"] }), (url) => {
        const answer = readAddress(url);
        if (!answer.ok) return;
        expect(answer.address).toMatch(/^https:\/\/[^?#]*[^/]\/$/);
        expect(readAddress(answer.address)).toEqual(answer);
      }),
    );
  });

  it("is read without a fault, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof read(text)).toBe("string");
      }),
    );
  });
});
