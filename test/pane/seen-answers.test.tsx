import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { findForm } from "../../src/core/form/find";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { USUAL } from "../../src/core/plan/preferences";
import type { Run } from "../../src/gateway/run";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { layOut, officeForm } from "../form/form-layout";
import { fakeGateway } from "./fake-gateway";

const THINGS = ["pengaduan", "usulan", "laporan"];

/** A run whose indicators all have to be asked about, with one suggestion each. */
function openRun(): Run {
  const [first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  const entries = THINGS.map((thing) => ({
    ...first,
    indicator: `Persentase ${thing} tuntas`,
    formula: `Jumlah ${thing} tuntas dibagi Jumlah ${thing} masuk x 100%`,
    variables: [`Jumlah ${thing} selesai tuntas`, `Jumlah sisa ${thing} masuk`],
    inputs: [9, 12],
  }));
  const { grid } = layOut(entries);
  const form = findForm(grid);
  if (form === null) throw new Error("No form was found");
  const outcomes = calculate(form, grid);
  return {
    ...{ sheet: "FORM 1", sheetId: "{1}", grid, form, outcomes, plan: makePlan(form, outcomes, grid) },
    ...{
      written: true,
      leftOut: [],
      staleNotes: [],
      answers: [],
      reviewed: [],
      columns: [],
      preferences: USUAL,
    },
  };
}

describe("suggestions of several questions", () => {
  it("are used together once each was looked at, and the sheet is calculated once", async () => {
    const run = openRun();
    expect(run.outcomes.map(({ status }) => status)).toEqual(THINGS.map(() => "unresolved"));
    const gateway = fakeGateway();
    const user = userEvent.setup();
    render(<Pane session={openSession(gateway)} />);
    gateway.nextRun({ ok: true, value: run });
    await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
    const all = () => screen.queryByRole("button", { name: /^Pakai semua saran yang sudah dilihat/ });
    for (const [i, thing] of THINGS.slice(0, 2).entries()) {
      expect([i, all()]).toEqual([i, null]);
      await user.click(
        screen.getByRole("button", { name: new RegExp(`^Pastikan formula ?: Persentase ${thing} tuntas$`) }),
      );
      const question = await screen.findByRole("group", { name: "Pastikan formula" });
      await user.click(await within(question).findByRole("button", { name: /^Batal\b/ }));
    }
    expect(all()).toHaveAccessibleName("Pakai semua saran yang sudah dilihat (2)");
    gateway.nextRun({ ok: true, value: openRun() });
    await user.click(screen.getByRole("button", { name: /^Pakai semua saran/ }));
    expect(gateway.decided.map(({ formula }) => formula)).toEqual(
      run.form.indicators.slice(0, 2).map(({ formula }) => formula),
    );
    expect(gateway.asked).toEqual(["recalculate", "answer", "answer", "recalculate"]);
    expect(all()).toBeNull();
  });
});
