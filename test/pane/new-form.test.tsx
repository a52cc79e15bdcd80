import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { firstWish, orderOf } from "../../src/pane/features/new-form/form-order";
import { NewForm } from "../../src/pane/features/new-form/NewForm";
import { failed } from "./fake-gateway";
import type { RunControl } from "../../src/gateway/run";
import type { Answer } from "../../src/gateway/failure";
import type { FormMaker, FormOrder, MadeForm, NewFormSurvey } from "../../src/gateway/new-sheets";

const EMPTY: NewFormSurvey = { sheets: ["Sheet1"], form: null, table: null };
const LAST_YEAR: NewFormSurvey = {
  sheets: ["FORM 1"],
  form: { sheet: "FORM 1", office: "KECAMATAN PANGGUNGREJO KOTA PASURUAN", year: 2024, indicators: 15 },
  table: null,
};
const TABLE: NewFormSurvey = {
  ...{ sheets: ["IKU"], form: null },
  table: { sheet: "IKU", office: "KECAMATAN BANGIL", year: 2024, indicators: 3 },
};
const MADE: MadeForm = { sheet: "FORM 1 2025", printing: "set", moved: [], leftOut: [], table: null };

/** Shows the form over these answers; tells what was ordered and what the pane heard. */
function show(survey: Answer<NewFormSurvey>, ...answers: Answer<MadeForm>[]) {
  const orders: FormOrder[] = [];
  const heard: string[] = [];
  const maker: FormMaker = {
    survey: () => Promise.resolve(survey),
    make: (order) => {
      orders.push(order);
      const [answer = { ok: true, value: MADE }] = answers.splice(0, 1);
      return Promise.resolve(answer);
    },
  };
  const { container } = render(
    <NewForm
      maker={maker}
      thisYear={2026}
      onMade={() => heard.push("made")}
      onGoTo={(sheet, { row, column }) => heard.push(`${sheet.name} ${row} ${column}`)}
      onClose={() => heard.push("closed")}
    />,
  );
  return { orders, heard, container };
}

/** What axe finds; jsdom has no colours to compare. */
async function violations(container: HTMLElement) {
  return (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;
}

const make = () => screen.findByRole("button", { name: "Buat lembar" });
const field = (label: string) => screen.findByRole("textbox", { name: label });

describe("while a cell is being edited", () => {
  it("says that it waits, and can be stopped", async () => {
    const controls: (RunControl | undefined)[] = [];
    let answer: (made: Answer<MadeForm>) => void = () => undefined;
    const maker: FormMaker = {
      survey: () => Promise.resolve({ ok: true, value: LAST_YEAR }),
      make: (_, control) => {
        controls.push(control);
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    };
    render(<NewForm maker={maker} onMade={() => null} onGoTo={() => null} onClose={() => null} />);
    await userEvent.click(await make());
    act(() => controls[0]?.onProgress?.({ step: "waiting", done: 0, of: 0 }));
    const waiting = await screen.findByText(/Sel masih diedit/);
    await userEvent.click(screen.getByRole("button", { name: "Hentikan" }));
    expect(controls[0]?.signal?.aborted).toBe(true);
    await act(async () => {
      answer(failed("stopped", "Perhitungan dihentikan."));
      await Promise.resolve();
    });
    expect(waiting).not.toBeInTheDocument();
    expect(screen.getByRole("alert")).toHaveTextContent("Perhitungan dihentikan.");
  });
});

describe("what is ordered", () => {
  it("is last year's form moved on by a year where there is one", () => {
    expect(orderOf(firstWish(LAST_YEAR, 2026), LAST_YEAR)).toEqual({
      order: {
        ...{ office: "KECAMATAN PANGGUNGREJO KOTA PASURUAN", year: 2025, paper: "F4" },
        ...{ name: "FORM 1 2025", from: "FORM 1" },
      },
    });
  });

  it("is a form from the table on the sheet, for the year that it names, where there is one", () => {
    expect(orderOf(firstWish(TABLE, 2026), TABLE)).toMatchObject({
      order: { office: "KECAMATAN BANGIL", year: 2024, name: "FORM 1", from: "IKU" },
    });
  });

  it("is a form for this year elsewhere, once the office is told", () => {
    const wish = { ...firstWish(EMPTY, 2026), office: " Kecamatan Bangil " };
    expect(orderOf(wish, EMPTY)).toMatchObject({
      order: { office: "Kecamatan Bangil", year: 2026, name: "FORM 1", from: null },
    });
  });

  it.each([
    ["1999", { year: true }],
    ["20 25", { year: true }],
    ["2025", { year: false }],
  ])("for the year %j has %j", (year, expected) => {
    const wish = { ...firstWish(LAST_YEAR, 2026), year, name: "form 1" };
    expect(orderOf(wish, LAST_YEAR)).toMatchObject({ problems: { ...expected, name: "taken" } });
  });
});

describe("the form", () => {
  it("says what is missing beside its field, goes there, and orders nothing", async () => {
    const { orders, container } = show({ ok: true, value: EMPTY });
    const year = await field("Tahun");
    await userEvent.clear(year);
    await userEvent.click(await make());
    expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([
      "Isi nama instansi.",
      "Isi tahun dengan empat angka, misalnya 2025.",
    ]);
    const office = await field("Instansi");
    expect(office).toHaveFocus();
    expect(office).toHaveAccessibleDescription(/Misalnya.*Isi nama instansi\./);
    expect(orders).toEqual([]);
    expect(await violations(container)).toEqual([]);
  });

  it("says how the formulas of a table were read, and leads to the cells where variables have to be typed", async () => {
    const unread = [
      { cell: { row: 11, column: 5 }, indicator: "Hasil survei", reason: "no-calculation" },
      { cell: { row: 14, column: 5 }, indicator: "Indeks desa", reason: "several-readings" },
    ] as const;
    const table = { sheetId: "7", indicators: 3, read: 1, unread };
    const { heard, container } = show(
      { ok: true, value: TABLE },
      { ok: true, value: { ...MADE, sheet: "FORM 1", table } },
    );
    expect(
      await screen.findByRole("radio", { name: "Dari tabel di lembar IKU (3 indikator)" }),
    ).toBeChecked();
    await userEvent.click(await make());
    expect(await screen.findByText(/^1 dari 3 formula terbaca/)).toBeVisible();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "F12 Hasil survei: formulanya tidak menyebut perhitungan",
      "F15 Indeks desa: formulanya dapat dibaca dengan lebih dari satu cara",
    ]);
    expect(screen.queryByText(/Tidak ada tahun yang disesuaikan/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "F15" }));
    expect(heard).toEqual(["made", "FORM 1 14 5"]);
    expect(await violations(container)).toEqual([]);
  });

  it("orders what was chosen, and proposes a name that follows the year until one is typed", async () => {
    const { orders, heard } = show({ ok: true, value: LAST_YEAR });
    const year = await field("Tahun");
    await userEvent.clear(year);
    await userEvent.type(year, "2027");
    expect(await field("Nama lembar baru")).toHaveValue("FORM 1 2027");
    await userEvent.click(screen.getByRole("radio", { name: "Formulir baku (15 indikator)" }));
    await userEvent.click(screen.getByRole("radio", { name: /^A4/ }));
    await userEvent.click(await make());
    expect(orders).toEqual([
      {
        ...{ office: "KECAMATAN PANGGUNGREJO KOTA PASURUAN", year: 2027, paper: "A4" },
        ...{ name: "FORM 1 2027", from: null },
      },
    ]);
    await waitFor(() => {
      expect(heard).toEqual(["made"]);
    });
  });

  it("keeps what was filled in where Excel refuses, says why, and lets it be tried again", async () => {
    const refusal = failed("editing-cell", "Ada sel yang sedang diedit.");
    const { orders, heard } = show({ ok: true, value: LAST_YEAR }, refusal);
    await userEvent.click(await make());
    expect(await screen.findByRole("alert")).toHaveTextContent("Ada sel yang sedang diedit.");
    expect(await field("Tahun")).toHaveValue("2025");
    await userEvent.click(await make());
    expect(await screen.findByRole("heading", { name: "Lembar FORM 1 2025 sudah dibuat" })).toHaveFocus();
    expect([orders.length, heard]).toEqual([2, ["made"]]);
  });

  it("tells what can't be seen in the sheet: years moved on, columns and settings left out", async () => {
    const moved = [{ before: "Target RKPD Tahun 2023", after: "Target RKPD Tahun 2024" }];
    const made: MadeForm = { ...MADE, printing: "without-paper", moved, leftOut: ["Satuan", "Target"] };
    const { heard, container } = show({ ok: true, value: LAST_YEAR }, { ok: true, value: made });
    await userEvent.click(await make());
    await screen.findByText("Tahun disesuaikan di 1 teks. Periksa apakah semuanya tepat.");
    expect(screen.getByRole("listitem")).toHaveTextContent(
      "semula Target RKPD Tahun 2023 menjadi Target RKPD Tahun 2024",
    );
    expect(container).toHaveTextContent("Kolom Satuan dan Target tidak ikut disalin.");
    expect(container).toHaveTextContent("Excel tidak menerima ukuran kertas F4");
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Tutup" }));
    expect(heard).toEqual(["made", "closed"]);
  });

  it("says why the workbook could not be read, and asks again when told to", async () => {
    show(failed("busy", "Excel sedang sibuk."));
    expect(await screen.findByRole("alert")).toHaveTextContent("Excel sedang sibuk.");
    await userEvent.click(screen.getByRole("button", { name: "Coba lagi" }));
    expect(await screen.findByRole("alert")).toBeInTheDocument();
  });
});
