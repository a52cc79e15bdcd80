import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { address } from "../../src/core/grid/address";
import type { Outcome } from "../../src/core/outcome/outcome";
import { Pane } from "../../src/pane/Pane";
import { openSession, type Session } from "../../src/pane/session/session";
import type { Run } from "../../src/gateway/run";
import { runOver, withQuestion } from "../browser/gallery/runs";
import { officeForm } from "../form/form-layout";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { MIXED, outcome, problem, run, valueCell, write } from "./sample-run";

async function show(shown: Run): Promise<{
  readonly gateway: FakeGateway;
  readonly session: Session;
  readonly user: ReturnType<typeof userEvent.setup>;
}> {
  const gateway = fakeGateway();
  const user = userEvent.setup();
  const session = openSession(gateway);
  render(<Pane session={session} />);
  gateway.nextRun({ ok: true, value: shown });
  await user.click(screen.getByRole("button", { name: shown.written ? "Hitung Ulang" : "Periksa" }));
  return { gateway, session, user };
}

function step() {
  const line = document.querySelector<HTMLElement>(".next-step");
  if (line === null) throw new Error("No next step is shown");
  return { text: line.querySelector("p")?.textContent, ...within(line) };
}

/** The office's form, filled in, with one formula in it that only a person can settle. */
function asked(): Run {
  const question = withQuestion()[2];
  return runOver(
    officeForm().map((entry, index) => (index === 2 && question !== undefined ? question : entry)),
    true,
  );
}

const typed = (value: string | number): Outcome => ({
  ...outcome({ row: 26, section: "Kegiatan", indicator: "Survei", status: "manual" }),
  held: { by: value === "" ? "nobody" : "ours", value, numberFormat: "General" },
});

describe("the next step", () => {
  it("is not told while a failure is to be read first", async () => {
    const { gateway, session } = await show(asked());
    expect(step().text).toBe("1 formula perlu dipastikan");
    gateway.nextRun(failed("protected", "Lembar ini diproteksi."));
    await act(() => session.recalculate());
    expect(document.querySelector(".next-step")).toBeNull();
    expect(screen.getByRole("region", { name: "Hasil dan daftar indikator" })).toBeVisible();
  });

  it("is to fill in, and leads from one empty cell to the next and round again", async () => {
    const entries = officeForm().map((entry, index) => (index < 2 ? { ...entry, inputs: [] } : entry));
    const { gateway, user } = await show(runOver(entries, true));
    const [, count, first] = /^Isi (\d+) sel, mulai dari (G\d+)$/.exec(step().text ?? "") ?? [];
    await user.click(step().getByRole("button", { name: `Ke sel ${first ?? ""}` }));
    for (let press = 0; press < Number(count) - 1; press++)
      await user.click(step().getByRole("button", { name: /^Berikutnya ?: G\d+$/ }));
    await user.click(step().getByRole("button", { name: `Ke sel ${first ?? ""}` }));
    const visited = gateway.visited.map(({ cell }) => address(cell));
    expect(visited).toHaveLength(Number(count) + 1);
    expect(new Set(visited).size).toBe(Number(count));
    expect([visited[0], visited.at(-1)]).toEqual([first, first]);
    expect(visited.slice(0, -1)).toEqual(
      [...visited.slice(0, -1)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    );
    expect(gateway.visited[0]?.sheet).toEqual({ id: "{1}", name: "FORM 1" });
  });

  it("counts what can't be used with what is empty, and comes before a question and before a run", async () => {
    await show(runOver(withQuestion(), false));
    expect(step().text).toMatch(/^Isi atau perbaiki \d+ sel, mulai dari G\d+$/);
  });

  it("is to calculate where everything needed is there, also after a check", async () => {
    await show(run(MIXED.slice(0, 1), [write(9, 81.75, "0.00")], { written: false }));
    expect(step().text).toBe("Isian siap dihitung: klik Hitung Ulang");
    expect(step().queryByRole("button")).toBeNull();
  });

  it("is to settle a formula, and opens its question in the list", async () => {
    const { user } = await show(asked());
    expect(step().text).toBe("1 formula perlu dipastikan");
    await user.click(step().getByRole("button", { name: "Lihat formula" }));
    expect(await screen.findByRole("group", { name: "Pastikan formula" })).toBeVisible();
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it.each<[string, readonly Outcome[], string, string]>([
    [
      "what has no result for another reason",
      [
        ...MIXED.slice(0, 1),
        outcome({
          row: 16,
          section: "Sasaran",
          indicator: "Persentase laporan",
          status: "invalid",
          notes: [problem("zero-divisor", "Pembaginya nol.", valueCell(17))],
        }),
      ],
      "1 indikator perlu diperhatikan",
      "Ke sel G17",
    ],
    ["a result that is not typed in", [typed("")], "1 hasil belum diketik", "Ke sel H26"],
  ])("is to look at %s", async (_, outcomes, sentence, name) => {
    const { gateway, user } = await show(run(outcomes));
    expect(step().text).toBe(sentence);
    await user.click(step().getByRole("button", { name }));
    expect(gateway.visited.map(({ cell }) => `Ke sel ${address(cell)}`)).toEqual([name]);
  });

  it("is to look at a result with a warning, and leads to its row, which leads to its cell", async () => {
    const over = officeForm()
      .slice(0, 2)
      .map((entry, i) => (i === 1 ? { ...entry, inputs: [14, 13] } : entry));
    const { gateway, user } = await show(runOver(over, true));
    expect(step().text).toBe("1 hasil perlu diperiksa");
    const section = screen.getByRole("heading", { name: "Tujuan" }).closest("details");
    section?.removeAttribute("open");
    await user.click(step().getByRole("button", { name: "Lihat hasilnya" }));
    expect(gateway.visited).toEqual([]);
    const row = screen.getByRole("button", { name: /cepat berkembang.*Ke sel H\d+$/ });
    expect(row).toHaveFocus();
    expect(section).toHaveAttribute("open");
    await user.keyboard("{Enter}");
    expect(gateway.visited.map(({ cell }) => address(cell))).toEqual([row.closest("li")?.dataset["place"]]);
  });

  it("is to calculate again where the sheet has changed since, and the results stay to be read", async () => {
    const { gateway, session } = await show(run(MIXED, [write(9, 81.75, "0.00")]));
    const before = document.querySelector(".summary")?.textContent;
    await act(() => session.follow());
    expect(step().text).not.toBe("Isian berubah: klik Hitung Ulang");
    gateway.nowChanged(true);
    await act(() => session.follow());
    expect(step().text).toBe("Isian berubah: klik Hitung Ulang");
    expect(document.querySelector(".summary")?.textContent).toBe(before);
    expect(screen.getByText("Hasil di bawah ini masih dari isian sebelumnya.")).toBeVisible();
    expect(document.querySelector(".next-step.warning")).not.toBeNull();
    expect(document.querySelector(".outdated")).toContainElement(screen.getByText("81,75"));
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await act(() => session.recalculate());
    expect(document.querySelector(".outdated")).toBeNull();
  });

  it.each(["done", "looked", "outdated"])(
    "is to type a result as long as its cell is empty, also where the pane has %s, and the list says the same",
    async (how) => {
      const { gateway, session } = await show(run([typed("")]));
      gateway.nextRun({ ok: true, value: run([typed("")], [], { written: false }) });
      if (how === "looked") await act(() => session.look());
      gateway.nowChanged(how === "outdated");
      await act(() => session.follow());
      gateway.nowChanged(false);
      for (const value of [80, ""]) {
        gateway.nowByHand([{ cell: typed("").indicator.place, value }]);
        await act(() => session.follow());
        expect(screen.queryAllByText("Hasil belum diketik")).toHaveLength(value === "" ? 1 : 0);
        const now = value === "" ? "1 hasil belum diketik" : "Selesai: buat Ringkasan";
        expect(step().text).toBe(how === "outdated" ? "Isian berubah: klik Hitung Ulang" : now);
      }
    },
  );

  it("is told beside what is missing in a first look, too", async () => {
    const { gateway, session } = await show(run([typed("")]));
    gateway.nextRun({ ok: true, value: { ...run([...MIXED.slice(0, 1), typed("")]), written: false } });
    await act(() => session.look());
    expect(screen.getByText("1 dari 2 indikator dapat dihitung, 1 hasilnya belum diketik.")).toBeVisible();
  });

  it("is the summary where nothing is left, and opens it", async () => {
    const { user } = await show(run([...MIXED.slice(0, 1), typed(80)]));
    expect(step().text).toBe("Selesai: buat Ringkasan");
    await user.click(step().getByRole("button", { name: "Buat Ringkasan" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Buat Ringkasan" })).toHaveFocus();
  });

  it("is none on a form without indicators", async () => {
    await show(run([]));
    expect(document.querySelector(".next-step")).toBeNull();
  });
});
