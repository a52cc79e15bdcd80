import type { Session } from "../../../src/pane/session/session";
import { officeForm } from "../../form/form-layout";
import { failed, type FakeGateway } from "../../pane/fake-gateway";
import { halfFilled, longForm, runOver, withQuestion } from "./runs";
import type { Undoable } from "../../../src/gateway/run";

/** A state of the pane: how the session gets there, and what the pane then says. */
export interface GalleryState {
  /** What the workbook can take back when the pane opens. */
  readonly undoable?: Undoable;
  readonly reach: (gateway: FakeGateway, session: Session) => unknown;
  /** Texts of the pane by which the state is known. */
  readonly says: readonly string[];
}

const empty = () => runOver(officeForm(false), false);
const half = (written: boolean) => runOver(halfFilled(), written);

/** Every state that the pane can be in, but for what is opened in it by a click. */
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
      await session.undo();
    },
    says: ["Perhitungan terakhir dibatalkan"],
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
