import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { runOver } from "../browser/gallery/runs";
import { officeForm } from "../form/form-layout";
import { failed, fakeGateway } from "./fake-gateway";
import { MIXED, run, valueCell, write } from "./sample-run";

const LOOKED = run(MIXED, [write(9, 81.75, "0.00"), write(14, 0.8462, "0.00%")], { written: false });

function open() {
  const gateway = fakeGateway();
  const session = openSession(gateway);
  render(<Pane session={session} />);
  return { gateway, session, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the first look at a sheet", () => {
  it("says what is ready and what is missing, lists the open points alone, and shows no result that is not written", async () => {
    const { gateway, session } = open();
    const answer = gateway.nextRunLater();
    const looked = session.look();
    expect(await screen.findByText("Sedang membaca lembar…")).toBeVisible();
    answer({ ok: true, value: LOOKED });
    await looked;

    expect(gateway.asked).toEqual(["look"]);
    expect(await screen.findByText("3 dari 6 indikator dapat dihitung.")).toBeVisible();
    expect(screen.getByText("Form 1 dengan 6 indikator")).toBeVisible();
    expect(screen.getByText("Isian siap dihitung: klik Hitung Ulang")).toBeVisible();
    expect(screen.getByText('Isian "Total Kelurahan" (G12) masih kosong.')).toBeVisible();
    expect(screen.queryByText("81,75")).toBeNull();
    expect(screen.queryByText("Hasil pemeriksaan")).toBeNull();
    const picture = within(screen.getByRole("list", { name: "Status per bagian" }));
    expect(picture.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Tujuan1/21 dari 2 dapat dihitung",
      "Sasaran1/21 dari 2 dapat dihitung",
      "Program1/11 dari 1 dapat dihitung",
      "Kegiatan0/10 dari 1 dapat dihitung",
    ]);
  });

  it("asks for inputs before anything else where a form has none", async () => {
    const { gateway, session } = open();
    gateway.nextRun({ ok: true, value: runOver(officeForm(false), false) });
    await session.look();
    expect(await screen.findByText(/^Isi \d+ sel, mulai dari G9$/)).toBeVisible();
    expect(screen.queryByText(/klik Hitung Ulang/)).toBeNull();
    expect([...document.querySelectorAll(".shares .share")].map(({ className }) => className)).toEqual(
      Array.from({ length: 4 }, () => "share incomplete"),
    );
  });

  it("where there is no form says so without an alarm, and looks again when asked", async () => {
    const { gateway, session, user } = open();
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan di lembar ini."));
    await session.look();
    expect(await screen.findByText("Form 1 tidak ditemukan di lembar ini.")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();

    gateway.nextRun({ ok: true, value: LOOKED });
    await user.click(button("Coba lagi"));
    expect(gateway.asked).toEqual(["look", "look"]);
    expect(await screen.findByText("3 dari 6 indikator dapat dihitung.")).toBeVisible();
  });

  it("where another sheet holds the form offers the way there", async () => {
    const { gateway, session, user } = open();
    gateway.nowForms([{ id: "{2}", name: "FORM 1" }]);
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan di lembar ini."));
    await session.look();
    gateway.nowAt({ sheetId: "{2}", used: "A1" });
    gateway.nextRun({ ok: true, value: LOOKED });
    await user.click(await screen.findByRole("button", { name: "Ke lembar FORM 1" }));
    expect(gateway.visited).toEqual([{ sheet: { id: "{2}", name: "FORM 1" }, cell: { row: 0, column: 0 } }]);
    expect(await screen.findByText("3 dari 6 indikator dapat dihitung.")).toBeVisible();
  });

  it("where the sheet holds a table of indicators says what can be made of it, and opens the tool for it", async () => {
    const { gateway, session, user } = open();
    const table = { sheet: "IKU", office: "KECAMATAN BANGIL", year: 2024, indicators: 12 };
    gateway.nowSurveyed({ sheets: ["IKU"], form: null, table });
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan di lembar ini."));
    await session.look();
    expect(await screen.findByText(/memuat 12 indikator dengan formula tanpa nilai/)).toBeVisible();
    await user.click(button("Buat Form 1 dari tabel ini"));
    expect(await screen.findByRole("radio", { name: /^Dari tabel di lembar IKU/ })).toBeChecked();
  });

  it("that can't be had leaves the way open, and says why", async () => {
    const { gateway, session } = open();
    gateway.nextRun(failed("editing-cell", "Tekan Enter dulu."));
    await session.look();
    expect(await screen.findByText("Lembar ini belum dapat dibaca. Tekan Enter dulu.")).toBeVisible();
    expect(screen.getByText("Buka lembar Form 1, lalu klik Hitung Ulang.")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("gives way to a click, which then runs and is not lost", async () => {
    const { gateway, session, user } = open();
    const answer = gateway.nextRunLater();
    const looked = session.look();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));
    expect(gateway.controls[0]?.signal?.aborted).toBe(true);
    answer(failed("stopped", "Perhitungan dihentikan."));
    await looked;
    expect(await screen.findByText("81,75")).toBeVisible();
    expect(gateway.asked).toEqual(["look", "recalculate"]);
  });

  it("does not hide that an earlier run can be taken back", async () => {
    const gateway = fakeGateway();
    gateway.nowUndoable({ sheetId: "{1}", sheet: "FORM 1", cells: 3, interrupted: false });
    gateway.nextRun({ ok: true, value: LOOKED });
    const session = openSession(gateway);
    await session.look();
    expect(session.readUndoable()).toEqual({ sheetId: "{1}", sheet: "FORM 1", cells: 3, interrupted: false });
  });
});

describe("the bars of a run", () => {
  it("have a part for each way in which an indicator can stand, with counts that come to all of them", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));
    const bars = [...document.querySelectorAll(".shares")].map((bar) =>
      [...bar.children].map(({ className }) => className.replace("share ", "")),
    );
    expect(bars).toEqual([["computed", "incomplete"], ["doubtful", "wrong"], ["computed"], ["unresolved"]]);
    expect([...document.querySelectorAll(".legend-part")].map(({ textContent }) => textContent)).toEqual([
      "2 terhitung",
      "1 terhitung, perlu diperiksa",
      "1 isian tidak valid",
      "1 formula perlu dipastikan",
      "1 belum lengkap",
    ]);
  });
});

describe("the list of a run", () => {
  it("shows on request only what needs attention, with the counts, and tells how many those are", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));
    expect(button("Semua (6)")).toHaveAttribute("aria-pressed", "true");
    await user.click(button("Perlu perhatian (4)"));

    expect(button("Perlu perhatian (4)")).toHaveAttribute("aria-pressed", "true");
    expect(button("Perlu perhatian (4)")).toHaveFocus();
    expect(screen.getByText("4 indikator ditampilkan.")).toHaveAttribute("aria-live", "polite");
    expect(screen.queryByText("81,75")).toBeNull();
    expect(screen.getByText("84,62%")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Program" })).toBeNull();
    await user.click(button("Semua (6)"));
    expect(screen.getByText("81,75")).toBeVisible();
  });

  it("says so where nothing is left to attend to, and leads back to everything", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    gateway.nextRun({ ok: true, value: run(MIXED.slice(0, 1)) });
    await user.click(button("Hitung Ulang"));
    await user.click(button("Perlu perhatian (4)"));
    await user.click(button("Hitung Ulang"));
    expect(screen.getByText("Tidak ada lagi yang perlu perhatian.")).toBeVisible();
    await user.click(button("Semua (1)"));
    expect(screen.getByText("81,75")).toBeVisible();
  });

  it("leads to a cell, on to the next open point, and back to the place in the list", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));
    await user.click(button(/kategori cepat berkembang/));
    expect(screen.getByText("Sel G12 dipilih di lembar.")).toBeVisible();

    await user.click(button("Berikutnya"));
    await user.click(button("Berikutnya"));
    expect(gateway.visited.map(({ cell }) => cell)).toEqual([valueCell(12), valueCell(12), valueCell(15)]);
    button("Periksa").focus();
    await user.click(button("Kembali ke daftar"));
    expect(button(/^Peringatan: Pembaginya adalah target/)).toHaveFocus();

    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));
    expect(screen.queryByRole("button", { name: "Kembali ke daftar" })).toBeNull();
  });

  it("draws each percentage as a bar of its length, which no reader has to hear", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));
    const bars = [...document.querySelectorAll<HTMLElement>(".percent-fill")];
    expect(bars.map(({ style }) => Math.round(parseFloat(style.width)))).toEqual([85]);
    expect(bars[0]?.closest("[aria-hidden=true]")).not.toBeNull();
  });
});
