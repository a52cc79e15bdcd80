import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Section } from "../../src/core/form/form";
import type { Outcome } from "../../src/core/outcome/outcome";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { fakeGateway } from "./fake-gateway";
import { outcome, problem, run, valueCell, write } from "./sample-run";

/** Indicators of one section on odd rows; those of the given numbers miss an input. */
function many(section: Section, count: number, open: readonly number[] = []): readonly Outcome[] {
  return Array.from({ length: count }, (_, n) => {
    const place = { row: 2 * n + 9, section, indicator: `Indikator ${n}` };
    if (!open.includes(n))
      return outcome({ ...place, status: "computed", result: { kind: "count", value: n } });
    const note = problem("missing-input", `Isian ${n} belum ada.`, valueCell(2 * n + 9));
    return outcome({ ...place, status: "incomplete", notes: [note] });
  });
}

async function show(
  outcomes: readonly Outcome[],
  written = true,
): Promise<ReturnType<typeof userEvent.setup>> {
  const gateway = fakeGateway();
  const writes = outcomes.map(({ indicator }, n) => write(indicator.place.row + 1, n, null));
  gateway.nextRun({ ok: true, value: run(outcomes, writes, { written }) });
  render(<Pane session={openSession(gateway)} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: written ? "Hitung Ulang" : "Periksa" }));
  await waitFor(() => {
    expect(document.querySelectorAll("li").length).toBeGreaterThanOrEqual(Math.min(50, outcomes.length));
  });
  return user;
}

const shownIndicators = () => screen.getAllByText(/^Indikator \d+$/).map((name) => name.textContent);

/** Looked for by its words: asking hundreds of rows for their roles takes a test environment long. */
const more = () => screen.getByText(/^Tampilkan/);
const items = (card: Element) => card.querySelectorAll("li:not(.picture-line)");

describe("a section with thousands of indicators", () => {
  it("draws the first fifty, those that need attention before all others, and counts them all", async () => {
    await show(many("Kegiatan", 2_000, [700, 1_999]));
    const shown = shownIndicators();
    expect(shown).toHaveLength(50);
    expect(shown.slice(0, 3)).toEqual(["Indikator 700", "Indikator 1999", "Indikator 0"]);
    expect(screen.getByText("2 yang perlu perhatian ditampilkan lebih dulu.")).toBeVisible();
    expect(screen.getByText("1.998 dari 2.000 terhitung", { selector: ".quiet" })).toBeVisible();
    expect(screen.getByText("1.998 dari 2.000 indikator terhitung, 2 belum lengkap.")).toBeVisible();
  });

  it("shows more of them when asked, goes on at the first new one, and ends with the last", async () => {
    const user = await show(many("Kegiatan", 290));
    await user.click(screen.getByText("Tampilkan 200 berikutnya (tersisa 240)"));
    await waitFor(() => {
      expect(items(document.body)).toHaveLength(250);
    });
    expect(document.activeElement).toHaveTextContent("Indikator 50");
    await user.click(screen.getByText("Tampilkan 40 lainnya"));
    await waitFor(() => {
      expect(items(document.body)).toHaveLength(290);
    });
    expect(shownIndicators()).toEqual(Array.from({ length: 290 }, (_, n) => `Indikator ${n}`));
    expect(screen.queryByText(/^Tampilkan/)).toBeNull();
  });

  it("of fifty stays in the order of the sheet, with nothing left out", async () => {
    await show(many("Kegiatan", 50, [30]));
    expect(shownIndicators()).toEqual(Array.from({ length: 50 }, (_, n) => `Indikator ${n}`));
    expect(screen.queryByText(/lebih dulu/)).toBeNull();
  });
});

it("a check of a large form shows the first of its changes, and more when asked", async () => {
  const user = await show(many("Program", 300), false);
  const card = screen.getByText("Hasil pemeriksaan").closest("section");
  if (card === null) throw new Error("The check has no card");
  expect(within(card).getByText("300 sel akan berubah.")).toBeVisible();
  expect(items(card)).toHaveLength(50);
  await user.click(within(card).getByText(/^Tampilkan/));
  await waitFor(() => {
    expect(items(card)).toHaveLength(250);
  });
});

it("an indicator with a thousand missing inputs shows the first of them, and more when asked", async () => {
  const notes = Array.from({ length: 1_000 }, (_, n) => problem("missing-input", `Nilai ${n} kosong.`, null));
  const one = outcome({ row: 9, section: "Tujuan", indicator: "Satu", status: "incomplete", notes });
  const user = await show([one]);
  const shown = (count: number): Promise<void> =>
    waitFor(() => {
      expect(screen.getAllByText(/^Nilai \d+ kosong\.$/)).toHaveLength(count);
    });
  await shown(50);
  await user.click(more());
  await shown(250);
});
