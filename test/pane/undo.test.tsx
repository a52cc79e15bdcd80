import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Grid } from "../../src/core/grid/grid";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { MIXED, outcome, problem, resultCell, run, write } from "./sample-run";
import type { Undoable } from "../../src/gateway/run";

const WRITES = [write(9, 81.75, "0.00"), write(14, 0.8461538461538461, "0.00%")];
const LAST: Undoable = { sheetId: "{7}", sheet: "FORM 1", cells: 12, interrupted: false };

function open(undoable: Undoable | null = null): {
  readonly gateway: FakeGateway;
  readonly user: ReturnType<typeof userEvent.setup>;
} {
  const gateway = fakeGateway();
  gateway.nowUndoable(undoable);
  render(<Pane session={openSession(gateway)} />);
  return { gateway, user: userEvent.setup() };
}

const UNDONE = /^Perhitungan FORM 1 (?:pukul \d\d\.\d\d )?dibatalkan · 1 sel$/;
const undoButton = () => screen.queryByRole("button", { name: /^Batalkan/ });
const click = async (user: ReturnType<typeof userEvent.setup>, name: string | RegExp) =>
  user.click(await screen.findByRole("button", { name }));

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

describe("Batalkan", () => {
  it("is offered after a run that wrote something, and not after a check", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: { ...run(MIXED, WRITES), written: false } });
    await click(user, "Periksa");
    expect(undoButton()).toBeNull();
    gateway.nextRun({ ok: true, value: run(MIXED, WRITES) });
    await click(user, "Hitung Ulang");
    expect(undoButton()).toHaveAccessibleName("Batalkan perhitungan FORM 1 · 2 sel");
    gateway.nextUndo({ ok: true, value: { sheet: "FORM 1", restored: ["H9"], kept: [], leftOut: [] } });
    await click(user, /^Batalkan/);
    expect(gateway.visited).toEqual([{ sheet: { id: "{1}", name: "FORM 1" }, cell: { row: 0, column: 0 } }]);
  });

  it("shows the sheet that it changes first, and changes one that can't be shown all the same", async () => {
    const { gateway, user } = open(LAST);
    gateway.nextJump(failed("not-found", "Lembar FORM 1 disembunyikan."));
    gateway.nextUndo({ ok: true, value: { sheet: "FORM 1", restored: ["H9"], kept: [], leftOut: [] } });
    await click(user, "Batalkan perhitungan FORM 1 · 12 sel");
    expect(await screen.findByText(UNDONE)).toBeVisible();
    expect(gateway.visited.map(({ sheet }) => sheet)).toEqual([{ id: "{7}", name: "FORM 1" }]);
    expect(gateway.asked).toEqual(["goTo", "undo"]);
    expect(screen.queryByText("Lembar FORM 1 disembunyikan.")).toBeNull();
  });

  it("is offered when the pane opens on a workbook that still knows its last run", async () => {
    open(LAST);
    await waitFor(() => {
      expect(undoButton()).toBeVisible();
    });
  });

  it("says what came back and what did not, takes the focus there, and is gone", async () => {
    const { gateway, user } = open(LAST);
    gateway.nextUndo({
      ok: true,
      value: { sheet: "FORM 1", restored: ["H9", "H14"], kept: ["G12"], leftOut: [] },
    });
    await click(user, /^Batalkan/);
    const message = await screen.findByText(
      "G12 dibiarkan, karena isi, baris, atau rujukan rumus Excel-nya sudah berubah.",
    );
    expect(screen.getByText("Perhitungan FORM 1 dibatalkan · 2 sel")).toBeVisible();
    expect(message.parentElement).toHaveFocus();
    expect(undoButton()).toBeNull();
    await expectAccessible();
  });

  it("says that the answer which the run began with is kept, and takes it back without calculating", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    render(<Pane session={session} />);
    const user = userEvent.setup();
    const answer = { formula: "a dibagi b", answer: { kind: "manual" } } as const;
    gateway.nextRun({ ok: true, value: run(MIXED, WRITES) });
    await act(() => session.answer("{1}", [answer]));
    gateway.nextRun({ ok: true, value: run(MIXED, WRITES) });
    await act(() => session.recalculate());
    const undone = { sheet: "FORM 1", restored: ["H9"], kept: [], leftOut: [] };
    const kept = () => screen.queryByText(/^1 jawaban tentang formula masih tersimpan/);
    gateway.nextUndo({ ok: true, value: undone }, LAST);
    await click(user, /^Batalkan/);
    expect([await screen.findByText(UNDONE), kept()]).toEqual([expect.anything(), null]);
    gateway.nextUndo({ ok: true, value: undone });
    await click(user, /^Batalkan/);
    await waitFor(() => {
      expect(kept()).toBeVisible();
    });
    await click(user, "Hapus jawaban");
    await waitFor(() => {
      expect(kept()).toBeNull();
    });
    expect(gateway.asked.slice(-2)).toEqual(["undo", "withdraw"]);
    expect(gateway.decided.at(-1)).toEqual({ formula: answer.formula, answer: null });
    expect(screen.getByText(UNDONE).parentElement).toHaveFocus();
  });

  it("says of which hour the run was, where the pane has made it itself, and of no other one", async () => {
    const { gateway, user } = open();
    for (const time of ["2024-12-30T10:15:20", "2024-12-30T13:05:00"]) {
      jest.useFakeTimers({ now: new Date(time), doNotFake: ["setTimeout", "setInterval", "queueMicrotask"] });
      gateway.nextRun({ ok: true, value: run(MIXED, WRITES) });
      await click(user, "Hitung Ulang");
    }
    jest.useRealTimers();
    const value = { sheet: "FORM 1", restored: ["H9", "H14"], kept: [], leftOut: [] };
    for (const when of ["pukul 13.05 ", "pukul 10.15 ", ""]) {
      gateway.nextUndo({ ok: true, value }, { ...LAST, sheetId: "{1}", cells: WRITES.length });
      await click(user, /^Batalkan/);
      expect(await screen.findByText(`Perhitungan FORM 1 ${when}dibatalkan · 2 sel`)).toBeVisible();
    }
  });

  it("shows what the sheet holds behind it, with the next step", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED, WRITES) });
    await click(user, "Hitung Ulang");
    gateway.nextUndo({ ok: true, value: { sheet: "FORM 1", restored: ["H9"], kept: [], leftOut: [] } });
    gateway.nextRun({ ok: true, value: { ...run(MIXED, WRITES), written: false } });
    await click(user, /^Batalkan/);
    expect((await screen.findByText(UNDONE)).parentElement).toHaveFocus();
    expect(screen.getByText("3 dari 6 indikator dapat dihitung.")).toBeVisible();
    expect(screen.getByText("Isian siap dihitung: klik Hitung Ulang")).toBeVisible();
    expect(screen.getByText('Isian "Total Kelurahan" (G12) masih kosong.')).toBeVisible();
    expect(screen.queryByText("Klik Hitung Ulang untuk menghitung lagi.")).toBeNull();
    await expectAccessible();
  });

  it("goes on with the run before, and names it", async () => {
    const { gateway, user } = open(LAST);
    const value = { sheet: "FORM 1", restored: ["H9"], kept: [], leftOut: [] };
    gateway.nextUndo({ ok: true, value }, { ...LAST, sheet: "FORM 2", sheetId: "{8}", cells: 3 });
    await click(user, /^Batalkan/);
    gateway.nextUndo({ ok: true, value: { ...value, sheet: "FORM 2" } });
    await click(user, "Batalkan perhitungan FORM 2 · 3 sel");
    expect(await screen.findByText("Perhitungan FORM 2 dibatalkan · 1 sel")).toBeVisible();
    expect(gateway.visited.map(({ sheet: { name } }) => name)).toEqual(["FORM 1", "FORM 2"]);
    expect(undoButton()).toBeNull();
  });

  it("stays where it failed, for another try", async () => {
    const { gateway, user } = open(LAST);
    gateway.nextUndo(failed("editing-cell", "Tekan Enter dulu."));
    await click(user, /^Batalkan/);
    expect(within(await screen.findByRole("alert")).getByText("Tekan Enter dulu.")).toBeVisible();
    expect(undoButton()).toBeVisible();
    gateway.nextUndo({ ok: true, value: { sheet: "FORM 1", restored: ["H9"], kept: [], leftOut: [] } });
    await click(user, "Coba lagi");
    expect(await screen.findByText(UNDONE)).toBeVisible();
  });

  it("is pressed on whoever opens a workbook whose last run was cut short", async () => {
    open({ ...LAST, interrupted: true });
    expect(await screen.findByText("Perhitungan terakhir terputus")).toBeVisible();
    expect(undoButton()).toBeVisible();
    await expectAccessible();
  });
});

describe("a run under way", () => {
  it("can be stopped, and says so when it has", async () => {
    const { gateway, user } = open();
    const answer = gateway.nextRunLater();
    await click(user, "Hitung Ulang");
    await click(user, "Hentikan");
    expect(gateway.controls[0]?.signal?.aborted).toBe(true);
    answer(failed("stopped", "Perhitungan dihentikan. Yang sudah ditulis dikembalikan."));
    expect(await screen.findByText("Perhitungan dihentikan. Yang sudah ditulis dikembalikan.")).toBeVisible();
  });
});

describe("a formula of the user's own", () => {
  it("can be replaced by the result at its indicator, and it is the very formula that was shown", async () => {
    const { gateway, user } = open();
    const differs = outcome({
      row: 14,
      section: "Sasaran",
      indicator: "Persentase layanan",
      status: "computed",
      result: { value: 0.5, kind: "percentage" },
      notes: [
        {
          ...problem("own-formula-differs", "Rumus Excel Anda berbeda.", resultCell(14)),
          severity: "warning",
        },
      ],
    });
    const { row, column } = resultCell(14);
    const grid: Grid = {
      sheet: "FORM 1",
      top: row,
      left: column,
      values: [[0.25]],
      formulas: [["=1/4"]],
      numberFormats: [["General"]],
      merges: [],
    };
    gateway.nextRun({ ok: true, value: { ...run([differs]), grid } });
    await click(user, "Hitung Ulang");
    gateway.nextRun({ ok: true, value: run([{ ...differs, notes: [] }], WRITES) });
    await click(user, /^Ganti rumus Excel dengan hasil/);
    expect(gateway.replaced).toEqual([{ sheet: "{1}", own: { cell: { row, column }, formula: "=1/4" } }]);
    expect(screen.queryByRole("button", { name: /^Ganti rumus Excel/ })).toBeNull();
  });
});
