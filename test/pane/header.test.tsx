import { act, render, screen, within } from "@testing-library/react";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { failed, fakeGateway } from "./fake-gateway";
import { MIXED, run } from "./sample-run";

const SUBTITLE = "Kertas Kerja Perhitungan Capaian Outcome";
const COLUMNS = "Formula E · Variabel F · Nilai G · Hasil H";
const NO_FORM = failed("no-form", "Form 1 tidak ditemukan di lembar ini.");

function open() {
  const gateway = fakeGateway();
  const session = openSession(gateway);
  render(<Pane session={session} />);
  return { gateway, session };
}

/** What stands in the head below the name of the pane. */
const lines = () =>
  [...screen.getByRole("banner").querySelectorAll("p")].map(({ textContent }) => textContent);

describe("the head of the pane", () => {
  it("says what the pane is for before anything was read", () => {
    open();
    expect(within(screen.getByRole("banner")).getByRole("heading")).toHaveTextContent("Hitung Capaian");
    expect(lines()).toEqual(["Form 1", SUBTITLE]);
  });

  it.each(["look", "recalculate", "check"] as const)(
    "names the sheet and the columns that were read after a %s, and nothing else names the sheet again",
    async (asked) => {
      const { gateway, session } = open();
      gateway.nextRun({ ok: true, value: { ...run(MIXED), sheet: "Capaian 2024" } });
      await act(() => session[asked]());
      expect(lines()).toEqual(["Lembar Capaian 2024", COLUMNS]);
      expect(screen.getAllByText(/Capaian 2024/, { ignore: "[role=status]" })).toHaveLength(1);
    },
  );

  it("follows the columns of the form", async () => {
    const { gateway, session } = open();
    const value = run(MIXED);
    const columns = { ...value.form.columns, formula: 1, variable: 2, value: 25, result: 26 };
    gateway.nextRun({ ok: true, value: { ...value, form: { ...value.form, columns } } });
    await act(() => session.look());
    expect(lines()).toEqual(["Lembar FORM 1", "Formula B · Variabel C · Nilai Z · Hasil AA"]);
  });

  it("names the period of the values where all indicators have the same", async () => {
    const { gateway, session } = open();
    const value = run(MIXED);
    for (const [periods, line] of [
      [["Nilai TW II"], "Formula E · Variabel F · Nilai TW II (G) · Hasil H"],
      [["TW I", "TW II"], COLUMNS],
    ] as const) {
      const indicators = periods.flatMap((period) =>
        MIXED.map(({ indicator }) => ({ ...indicator, period })),
      );
      gateway.nextRun({ ok: true, value: { ...value, form: { ...value.form, indicators } } });
      await act(() => session.look());
      expect(lines()[1]).toBe(line);
    }
  });

  it("names no sheet where another one is open that holds no form, and again after a failure that left the list", async () => {
    const { gateway, session } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await act(() => session.recalculate());
    gateway.nextRun(failed("busy", "Excel sedang sibuk."));
    await act(() => session.recalculate());
    expect(lines()).toEqual(["Lembar FORM 1", COLUMNS]);
    gateway.nextRun(NO_FORM);
    await act(() => session.recalculate());
    expect(lines()).toEqual(["Lembar ini tanpa Form 1", SUBTITLE]);
  });
});
