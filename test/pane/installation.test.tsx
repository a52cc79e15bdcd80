import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { findingsOf, findingsText, type Origin } from "../../src/pane/features/installation/findings";
import { InstallationCheck } from "../../src/pane/features/installation/InstallationCheck";
import { indonesian } from "../../src/pane/features/installation/words";
import { paneWording } from "../../src/pane/wording/id/pane";
import { failed } from "./fake-gateway";
import type { Installation } from "../../src/gateway/installation";

const WORDS = { ...indonesian, failureText: paneWording.failureText };

const yes = { ok: true, value: true } as const;
const no = { ok: true, value: false } as const;

const HEALTHY: Installation = {
  ...{
    host: "Excel",
    platform: "PC",
    version: "16.0.17628.20144",
    excelApi: "1.20",
    missing: [],
    ribbon: true,
  },
  ...{ language: "id-ID", dataLanguage: "id-ID" },
  ...{ readOnly: no, structureLocked: no, sheetProtected: no, settings: yes },
  fileType: { ok: true, value: "xlsx" },
};

const ORIGIN: Origin = {
  address: "https://capaian.contoh.go.id/form-1/",
  office: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  version: "1.2.3",
};

/** The lines that are not good, each as "state title: text". */
function open(change: Partial<Installation>, origin: Partial<Origin> = {}): readonly string[] {
  return findingsOf({ ...HEALTHY, ...change }, { ...ORIGIN, ...origin }, WORDS)
    .filter(({ state }) => state !== "good")
    .map(({ state, title, text }) => `${state} ${title}: ${text}`);
}

describe("the findings", () => {
  it("are all good where everything is there", () => {
    expect(open({})).toEqual([]);
  });

  it.each<readonly [string, Partial<Installation>, RegExp]>([
    [
      "no merged cells",
      { missing: ["merged-cells"] },
      /^notice Sel gabungan \(ExcelApi 1\.13\): .*Perbarui Excel/,
    ],
    [
      "no cell notes",
      { missing: ["cell-notes"] },
      /^notice Catatan di sel hasil \(ExcelApi 1\.18\): Tidak ditulis/,
    ],
    ["no single undo", { missing: ["one-undo"] }, /^notice Urungkan di Excel.*1\.20\): .*tombol Batalkan/],
    ["nothing to run on", { missing: ["form"] }, /^bad Membaca dan menulis Form 1 \(ExcelApi 1\.9\)/],
    ["no ribbon button", { ribbon: false }, /^notice Tombol di pita: /],
    ["a phone", { platform: "Android" }, /^bad Excel: Excel .* di Android\. Di ponsel/],
    ["a protected view", { readOnly: yes }, /^bad Buku kerja: .*Aktifkan Pengeditan/],
    ["a locked structure", { structureLocked: yes }, /^notice Struktur buku kerja: .*Proteksi Buku Kerja/],
    [
      "a protected sheet",
      { sheetProtected: yes },
      /^notice Lembar yang sedang dibuka: .*Buka Proteksi Lembar/,
    ],
    [
      "an old file",
      { fileType: { ok: true, value: "xls" } },
      /^bad Jenis berkas: Berkas \.xls .*Simpan sebagai \.xlsx/,
    ],
    [
      "a file never saved",
      { fileType: { ok: true, value: "" } },
      /^notice Jenis berkas: Belum pernah disimpan/,
    ],
    [
      "a question that Excel refused",
      { settings: failed("editing-cell", "Ada sel yang sedang diedit.") },
      /^unknown Pengaturan di buku kerja: Tidak dapat diperiksa\. Ada sel yang sedang diedit\.$/,
    ],
  ])("tell of %s, and what to do", (_, change, line) => {
    expect(open(change)).toEqual([expect.stringMatching(line)]);
  });

  it("tell of an address without https, of a trial server, and of an office.js of our own", () => {
    const office = "http://server/capaian/office/office.js";
    expect(open({}, { address: "http://server/capaian/", office })).toEqual([
      expect.stringMatching(/^bad Alamat add-in: http:\/\/server\/capaian\/ tidak memakai https/),
      expect.stringMatching(/^notice office\.js: .*tidak didukung Microsoft/),
    ]);
    expect(open({}, { address: "https://localhost:3000/" })).toEqual([
      expect.stringMatching(/^notice Alamat add-in: .*percobaan/),
    ]);
  });

  it("are plain text for whoever helps, a line each, with the version and the web view", () => {
    const lines = findingsText(findingsOf(HEALTHY, ORIGIN, WORDS), "Edge 143", WORDS).split("\n");
    expect(lines[0]).toBe("Temuan pemasangan Hitung Capaian");
    expect(lines).toContain("[Baik] Bahasa Excel: Indonesia (id-ID).");
    expect(lines).toContain("[Baik] Versi Hitung Capaian: 1.2.3.");
    expect(lines.at(-1)).toBe("Tampilan web: Edge 143");
    expect(lines.slice(1, -1).every((line) => /^\[Baik\] [^:]+: .+\.$/.test(line))).toBe(true);
  });
});

describe("the page of the check", () => {
  async function show(inspect = () => Promise.resolve(HEALTHY)): Promise<ReturnType<typeof userEvent.setup>> {
    const user = userEvent.setup();
    render(
      <main>
        <h1>Hitung Capaian</h1>
        <InstallationCheck inspect={inspect} />
      </main>,
    );
    await screen.findByRole("button", { name: "Salin temuan" });
    return user;
  }

  async function expectAccessible(): Promise<void> {
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  it("lists what was found, in words as well as signs, and copies it", async () => {
    const user = await show(() => Promise.resolve({ ...HEALTHY, sheetProtected: yes }));
    expect(screen.getByText(/^Lembar yang sedang dibuka/)).toHaveTextContent("Perhatikan");
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Salin temuan" }));
    await screen.findByText(/^Temuan disalin/);
    expect(await navigator.clipboard.readText()).toContain(
      "[Perhatikan] Lembar yang sedang dibuka: Diproteksi",
    );
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("shows the text selected where the frame may not use the clipboard", async () => {
    const user = await show();
    jest
      .spyOn(navigator.clipboard, "writeText")
      .mockRejectedValue(new DOMException("blocked", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Salin temuan" }));
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Teks temuan" });
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toMatch(
      /^Temuan pemasangan[^]*Tampilan web: /,
    );
    expect(screen.getByText(/tekan Ctrl\+C/)).toBeVisible();
    await expectAccessible();
  });

  it("looks again when asked", async () => {
    const answers = [{ ...HEALTHY, readOnly: yes }, HEALTHY];
    const user = await show(() => Promise.resolve(answers.shift() ?? HEALTHY));
    expect(screen.getByText(/Aktifkan Pengeditan/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Periksa lagi" }));
    await waitFor(() => {
      expect(screen.queryByText(/Aktifkan Pengeditan/)).toBeNull();
    });
  });
});
