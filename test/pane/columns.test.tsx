import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describeHeading } from "../../src/core/form/layouts/pointing";
import type { CellValue } from "../../src/core/grid/grid";
import type { HeadingRead } from "../../src/gateway/columns";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { gridOf } from "../form/form-layout";
import { failed, fakeGateway } from "./fake-gateway";
import { MIXED, outcome, run } from "./sample-run";

const FORMULA = "(Jumlah usulan disepakati : Total usulan) x 100%";
const SHEET = { id: "{1}", name: "FORM 1" };

/** What is read of a sheet with one indicator below a heading of these words. */
function read(heading: readonly CellValue[], kept: HeadingRead["kept"] = []): HeadingRead {
  const rows = [heading, [1, FORMULA, "Jumlah usulan disepakati", 30, 20, 0.5, "Kasi"]];
  const shown = describeHeading(gridOf(rows), [], { top: 0, bottom: 0 });
  return { sheet: SHEET, heading: shown, kept, used: kept[0]?.heading ?? null };
}

const FOREIGN = read(["Urut", "Perumusan", "Bahan", "Banyaknya", "Lalu", "Temuan", "Petugas"]);
const QUARTERS = read(["No", "Formula", "Variabel", "Nilai TW I", "Nilai TW II", "Hasil", "Keterangan"]);
const KEPT = {
  heading: "a-b",
  rows: 1,
  columns: {
    formula: { text: "Perumusan", nth: 0 },
    variable: { text: "Bahan", nth: 0 },
    value: { text: "Banyaknya", nth: 0 },
    result: { text: "Temuan", nth: 0 },
  },
};

/** The page "Ubah kolom", opened from the screen that says that there is no form. */
async function open(heading: HeadingRead) {
  const gateway = fakeGateway();
  const session = openSession(gateway);
  const user = userEvent.setup();
  render(<Pane session={session} />);
  gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan di lembar ini."));
  await act(() => session.look());
  gateway.nowHeading(heading);
  await user.click(await screen.findByRole("button", { name: "Tunjukkan kolom" }));
  await screen.findByText(
    heading.heading === null ? /^Judul kolom belum dikenali/ : /judul kolom di baris 1/,
  );
  const pick = (field: string, column: string): void => {
    const select = screen.getByLabelText(field, { selector: "select" });
    const option = within(select).getByText(column, { selector: "option" });
    fireEvent.change(select, { target: { value: option.getAttribute("value") } });
  };
  const keep = (): Promise<void> => user.click(screen.getByRole("button", { name: "Pakai kolom ini" }));
  return { gateway, session, user, pick, keep };
}

const chosen = (field: string) => screen.getByLabelText(field, { selector: "select" });
const isOpen = () => screen.queryByRole("heading", { level: 2, name: "Ubah kolom" }) !== null;

describe("the page on which columns are pointed at", () => {
  it("says which are still missing, keeps what was chosen, and shows what a run would do", async () => {
    const { gateway, user, pick, keep } = await open(FOREIGN);
    expect(screen.getByText("Belum ditunjukkan: Formula, Variabel, Nilai dan Hasil.")).toBeVisible();
    pick("Formula", "B · Perumusan");
    pick("Variabel", "C · Bahan");
    await keep();
    expect(screen.getByText("Belum ditunjukkan: Nilai dan Hasil.")).toHaveAttribute("role", "alert");
    expect(gateway.pointed).toEqual([]);
    gateway.nowSelected({ sheetId: "{1}", column: 3 });
    await user.click(screen.getByRole("button", { name: /^Ambil dari sel yang dipilih ?: Nilai$/ }));
    await waitFor(() => {
      expect(chosen("Nilai")).toHaveDisplayValue("D · Banyaknya");
    });
    pick("Hasil", "F · Temuan");
    expect(screen.getByText(/^Kolom Hasil sudah berisi 1 angka/)).toBeVisible();
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);

    gateway.nextRun({ ok: true, value: run(MIXED, [], { written: false }) });
    await keep();
    expect(gateway.pointed).toEqual([
      expect.objectContaining({ sheet: SHEET, columns: { formula: 1, variable: 2, value: 3, result: 5 } }),
    ]);
    expect(await screen.findByText("Hasil pemeriksaan")).toBeVisible();
    expect(isOpen()).toBe(false);
  });

  it.each([
    ["Formula dan Hasil tidak dapat berada di satu kolom.", "B · Perumusan"],
    ["Nilai dan Hasil tidak dapat berada di satu kolom.", "D · Banyaknya"],
    [/^Hasil tidak dapat ditulis ke kolom itu: isinya tulisan/, "G · Petugas"],
  ])("refuses what would be written over: %s", async (sentence, column) => {
    const { gateway, pick, keep } = await open(FOREIGN);
    for (const [field, own] of Object.entries({ Formula: "B · Perumusan", Variabel: "C · Bahan" }))
      pick(field, own);
    pick("Nilai", "D · Banyaknya");
    pick("Hasil", column);
    await keep();
    expect(screen.getByText(sentence)).toBeVisible();
    expect([gateway.pointed, isOpen()]).toEqual([[], true]);
  });

  it("takes a period for its column, and numerator and denominator for variables", async () => {
    const { user, pick } = await open(QUARTERS);
    expect(chosen("Nilai")).toHaveDisplayValue("Belum ditunjukkan");
    pick("Periode", "Nilai TW II");
    expect(chosen("Nilai")).toHaveDisplayValue("E · Nilai TW II");
    expect(chosen("Hasil")).toHaveDisplayValue("F · Hasil");
    await user.click(screen.getByRole("radio", { name: "Pembilang dan Penyebut" }));
    expect(screen.queryByRole("combobox", { name: "Variabel" })).toBeNull();
    expect(screen.getByText("Belum ditunjukkan: Pembilang dan Penyebut.")).toBeVisible();
  });

  it("asks for the row of the heading where none is recognised, and takes it from the selected cell", async () => {
    const { gateway, user } = await open({ ...FOREIGN, heading: null });
    gateway.nowHeading(FOREIGN);
    await user.click(screen.getByRole("button", { name: "Ambil judul dari sel yang dipilih" }));
    expect(await screen.findByText("Lembar FORM 1, judul kolom di baris 1.")).toBeVisible();
    expect(gateway.asked).toContain("read selected heading");
  });

  it("says where the selected cell is of no use, and why nothing was kept", async () => {
    const { gateway, user, pick, keep } = await open(FOREIGN);
    for (const [sheetId, column, said] of [
      ["{2}", 3, "Sel yang dipilih ada di lembar lain. Pilih sel di lembar FORM 1."],
      ["{1}", 30, "Sel yang dipilih berada di luar tabel ini."],
    ] as const) {
      gateway.nowSelected({ sheetId, column });
      await user.click(screen.getByRole("button", { name: /^Ambil dari sel yang dipilih ?: Nilai$/ }));
      expect(await screen.findByText(said)).toBeVisible();
      expect(chosen("Nilai")).toHaveDisplayValue("Belum ditunjukkan");
    }
    const all = { Formula: "B · Perumusan", Variabel: "C · Bahan", Nilai: "E · Lalu", Hasil: "F · Temuan" };
    for (const [field, column] of Object.entries(all)) pick(field, column);
    gateway.nextPointed(failed("changed-meanwhile", "Judul kolom sudah berubah."));
    await keep();
    expect(await screen.findByText("Judul kolom sudah berubah.")).toBeVisible();
    expect(isOpen()).toBe(true);
  });

  it("takes a choice back", async () => {
    const { gateway, user } = await open({ ...FOREIGN, kept: [KEPT], used: "a-b" });
    expect(screen.getByText("Dipakai di lembar ini.")).toBeVisible();
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan di lembar ini."));
    await user.click(
      screen.getByRole("button", { name: /^Hapus pilihan kolom ?: Formula: Perumusan · Variabel: Bahan/ }),
    );
    expect(gateway.pointed).toEqual(["a-b"]);
    await waitFor(() => {
      expect(isOpen()).toBe(false);
    });
    expect(screen.getByRole("alert")).toHaveTextContent("Form 1 tidak ditemukan di lembar ini.");
  });
});

it("is led to where a column is in doubt, and from the columns that were read", async () => {
  const gateway = fakeGateway();
  const session = openSession(gateway);
  const user = userEvent.setup();
  render(<Pane session={session} />);
  gateway.nowHeading(QUARTERS);
  const [first] = MIXED;
  if (first === undefined) throw new Error("There is no outcome");
  const doubts = [{ field: "value", columns: [{ column: 6, text: "Nilai TW I" }] }] as const;
  const open_ = outcome({ row: 9, section: "Tujuan", indicator: "Indeks", status: "unresolved" });
  gateway.nextRun({
    ok: true,
    value: run([{ ...open_, indicator: { ...open_.indicator, doubts } }], [], { written: false }),
  });
  await act(() => session.look());
  const step = (await screen.findByText("Kolomnya belum pasti: tunjukkan kolomnya")).parentElement;
  if (step === null) throw new Error("There is no step");
  await user.click(within(step).getByRole("button", { name: "Tunjukkan kolom" }));
  expect(isOpen()).toBe(true);
  await user.click(await screen.findByRole("button", { name: "Batal" }));
  expect(isOpen()).toBe(false);
  await user.click(within(screen.getByRole("banner")).getByRole("button", { name: "Ubah kolom" }));
  expect(isOpen()).toBe(true);
});
