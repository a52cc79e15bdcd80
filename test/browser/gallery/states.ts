import type { Page } from "playwright-core";
import type { Session } from "../../../src/pane/session/session";
import { officeForm } from "../../form/form-layout";
import { failed, type FakeGateway } from "../../pane/fake-gateway";
import { MIXED, run } from "../../pane/sample-run";
import { halfFilled, longForm, readTwoWays, runOver, withQuestion } from "./runs";
import type { Undoable } from "../../../src/gateway/run";

/** A state of the pane: how the session gets there, and what the pane then says. */
export interface GalleryState {
  /** What the workbook can take back when the pane opens. */
  readonly undoable?: Undoable;
  readonly reach: (gateway: FakeGateway, session: Session) => unknown;
  /** Texts of the pane by which the state is known. */
  readonly says: readonly string[];
  /** What is opened in it by hand then. */
  readonly open?: (page: Page) => Promise<unknown>;
}

const empty = () => runOver(officeForm(false), false);
const half = (written: boolean) => runOver(halfFilled(), written);

/** The half-filled form after a run, to open something in. */
const opened = (open: (page: Page) => Promise<unknown>) =>
  ({
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: runOver(withQuestion(), true) });
      return session.recalculate();
    },
    says: ["Perlu perhatian (8)"],
    open,
  }) satisfies GalleryState;
const button = (page: Page, name: RegExp) => page.getByRole("button", { name }).first();
const ask = (page: Page) => button(page, /^Pastikan formula/).click();

/** Every state that the pane can be in, but for the tools' pages. */
export const STATES = {
  reading: {
    reach: (gateway, session) => {
      gateway.nextRunLater();
      void session.look();
    },
    says: ["Sedang membaca lembar…"],
  },
  "no-form": {
    reach: (gateway, session) => {
      gateway.nextRun(failed("no-form", "Judul kolom Form 1 tidak ditemukan di lembar Sheet1."));
      return session.look();
    },
    says: ["Form 1 belum ditemukan", "Judul kolom Form 1 tidak ditemukan di lembar Sheet1."],
  },
  "found-empty": {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: empty() });
      return session.look();
    },
    says: ["Form 1 dengan 15 indikator", "Belum ada indikator yang isiannya lengkap."],
  },
  found: {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: half(false) });
      return session.look();
    },
    says: ["10 dari 15 indikator dapat dihitung."],
  },
  unread: {
    reach: (gateway, session) => {
      gateway.nextRun(failed("editing-cell", "Sel masih diedit. Tekan Enter, lalu coba lagi."));
      return session.look();
    },
    says: ["Buka lembar Form 1, lalu klik Hitung Ulang."],
  },
  busy: {
    reach: (gateway, session) => {
      gateway.nextRunLater();
      void session.recalculate();
      gateway.controls.at(-1)?.onProgress?.({ step: "reading", done: 4000, of: 10_000 });
    },
    says: ["Membaca baris 4.000 dari 10.000"],
  },
  done: {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: runOver(officeForm(), true) });
      return session.recalculate();
    },
    says: ["15 dari 15 indikator terhitung.", "15 sel hasil ditulis ke lembar."],
  },
  partly: {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: runOver(withQuestion(), true) });
      return session.recalculate();
    },
    says: ["Perlu perhatian (8)"],
  },
  answered: {
    reach: (gateway, session) => {
      const answers = [
        { formula: "Jumlah kegiatan yang dilaksanakan", answer: { kind: "manual" as const } },
        { formula: "Capaian (nilai rata-rata/seluruh jenis layanan)", answer: { kind: "manual" as const } },
      ];
      gateway.nextRun({
        ok: true,
        value: { ...run(MIXED), answers, leftOut: ["highlight"], staleNotes: ["H9"] },
      });
      return session.recalculate();
    },
    says: ["Jawaban tersimpan"],
  },
  "every-note": {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: run(MIXED) });
      return session.recalculate();
    },
    says: ["Peringatan: "],
    open: (page) => button(page, /^Sudah diperiksa/).click(),
  },
  explained: opened(async (page) => {
    await page.getByText("Cara hitung").first().click();
    await page.locator(".calculation").first().waitFor();
    await page.locator("[data-point]").first().click();
    await page.getByText(/dipilih di lembar\.$/).waitFor();
  }),
  asked: opened(async (page) => {
    await ask(page);
    await page.getByRole("combobox").first().waitFor();
  }),
  readings: {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: runOver(readTwoWays(), true) });
      return session.recalculate();
    },
    says: ["Perlu perhatian (4)"],
    open: async (page) => {
      await ask(page);
      await button(page, /^Pakai jawaban ini/).click();
      await page.getByRole("alert").waitFor();
    },
  },
  filled: opened(async (page) => {
    const fields = page.getByRole("textbox");
    await fields.nth(0).fill("sekitar sepuluh");
    await fields.nth(0).press("Enter");
    await fields.nth(1).fill("1.009,5");
    await fields.nth(1).press("Enter");
    await page.getByText(/^Ditulis/).waitFor();
  }),
  filtered: opened((page) => button(page, /^Perlu perhatian/).click()),
  menu: opened(async (page) => {
    await button(page, /^Menu$/).click();
    await page.getByRole("menuitem", { name: "Pilihan" }).waitFor();
  }),
  "form-elsewhere": {
    reach: (gateway, session) => {
      const names = ["FORM 1", "FORM 1 2024-2029 REV 2"];
      gateway.nowForms(names.map((name) => ({ id: name, name })));
      gateway.nextRun(failed("no-form", "Judul kolom Form 1 tidak ditemukan di lembar Sheet1."));
      return session.recalculate();
    },
    says: ["Form 1 belum ditemukan", "Ke lembar FORM 1"],
  },
  waiting: {
    reach: (gateway, session) => {
      gateway.nextRunLater();
      void session.recalculate();
      gateway.controls.at(-1)?.onProgress?.({ step: "waiting", done: 0, of: 0 });
    },
    says: ["Hentikan"],
  },
  check: {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: half(false) });
      return session.check();
    },
    says: ["Hasil pemeriksaan", "15 sel akan berubah."],
  },
  undone: {
    reach: async (gateway, session) => {
      gateway.nextUndo({
        ok: true,
        value: { sheet: "FORM 1", restored: ["H9", "H11"], kept: ["H14"], leftOut: [] },
      });
      gateway.nextRun({ ok: true, value: half(false) });
      await session.undo();
    },
    says: ["Perhitungan FORM 1 dibatalkan · 2 sel", "10 dari 15 indikator dapat dihitung."],
  },
  interrupted: {
    undoable: { sheetId: "{1}", sheet: "FORM 1", cells: 12, interrupted: true },
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: half(false) });
      return session.look();
    },
    says: ["Perhitungan terakhir terputus"],
  },
  protected: {
    reach: (gateway, session) => {
      const message =
        "Sel hasil di lembar ini terkunci. Buka proteksinya lewat Tinjau, Buka Proteksi Lembar.";
      gateway.nextRun(failed("protected", message, ["H9", "H11", "H14"]));
      return session.recalculate();
    },
    says: ["Lembar diproteksi", "Sel: H9, H11, H14."],
  },
  locked: {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: { ...runOver(officeForm(), false), locked: ["H9", "H11"] } });
      return session.look();
    },
    says: ["Lembar diproteksi", "Semua isian sudah lengkap."],
  },
  outdated: {
    reach: async (gateway, session) => {
      gateway.nextRun({ ok: true, value: half(true) });
      await session.recalculate();
      gateway.nowChanged(true);
      await session.follow();
    },
    says: ["Hasil di bawah ini masih dari isian sebelumnya."],
  },
  editing: {
    reach: async (gateway, session) => {
      gateway.nextRun({ ok: true, value: half(true) });
      gateway.nextRun(failed("editing-cell", "Tekan Enter dulu, lalu coba lagi."));
      await session.recalculate();
      await session.check();
    },
    says: ["Sel masih diedit", "Daftar di bawah ini berasal dari perhitungan sebelumnya."],
  },
  long: {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: runOver(longForm(2_000), true) });
      return session.recalculate();
    },
    says: ["2.000 sel hasil ditulis ke lembar."],
  },
  "very-long": {
    reach: (gateway, session) => {
      gateway.nextRun({ ok: true, value: runOver(longForm(10_000), true) });
      return session.recalculate();
    },
    says: ["10.000 sel hasil ditulis ke lembar."],
  },
} satisfies Readonly<Record<string, GalleryState>>;

export type StateName = keyof typeof STATES;
