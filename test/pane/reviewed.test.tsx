import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { warningName } from "../../src/core/plan/reviewed";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import type { Run } from "../../src/gateway/run";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { MIXED, outcome, problem, run, valueCell } from "./sample-run";

/** A result without any doubt, and one beside which a warning and a remark stand. */
const DOUBTED = MIXED.filter(({ status }, i) => status === "computed" && i < 3);
const WARNING = /^Sudah diperiksa Peringatan: Pembaginya adalah target/;
const TICKED = /^Hapus tanda Peringatan: Pembaginya adalah target/;

async function show(shown: Run): Promise<{ readonly gateway: FakeGateway; readonly user: UserEvent }> {
  const gateway = fakeGateway();
  const user = userEvent.setup();
  const session = openSession(gateway);
  render(<Pane session={session} />);
  gateway.nextRun({ ok: true, value: shown });
  await act(() => session.recalculate());
  gateway.asked.length = 0;
  return { gateway, user };
}

const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });

/** What the pane says of how far the form is: the next step, the filter, the sentence about warnings, and the signs. */
function standing(): readonly unknown[] {
  return [
    document.querySelector(".next-step p")?.textContent,
    screen.queryByRole("button", { name: /^Perlu perhatian/ })?.textContent ?? null,
    screen.queryByText(/peringatan perlu dibaca\.$/)?.textContent ?? null,
    [...document.querySelectorAll(".row .status-icon")].map((icon) =>
      ["computed", "doubtful"].find((sign) => icon.classList.contains(sign)),
    ),
    document.querySelectorAll(".shares .doubtful").length,
  ];
}

const OPEN = [
  "1 hasil perlu diperiksa",
  "Perlu perhatian (1)",
  "1 peringatan perlu dibaca.",
  ["computed", "doubtful"],
  1,
];
const SETTLED = ["Selesai: buat Ringkasan", null, null, ["computed", "computed"], 0];

describe("a warning that somebody has looked at", () => {
  it("is ticked off and needs no attention any more, until that is taken back; nothing is calculated", async () => {
    const { gateway, user } = await show(run(DOUBTED));
    expect(standing()).toEqual(OPEN);
    await user.click(button(WARNING));
    expect(standing()).toEqual(SETTLED);
    expect(screen.getByText("✓ Sudah diperiksa")).toBeVisible();
    expect(screen.getByText(/^Pembaginya adalah target/).closest(".note")).toHaveClass("reviewed");
    expect(button(TICKED)).toHaveFocus();
    expect(
      (await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations,
    ).toEqual([]);
    await user.keyboard("{Enter}");
    expect(standing()).toEqual(OPEN);
    expect(button(WARNING)).toHaveFocus();
    expect(gateway.asked).toEqual(["review", "review"]);
  });

  it("was ticked off by somebody else: that shows with the next run, and only as long as it says the same", async () => {
    const [doubted] = DOUBTED.slice(-1);
    const [warning] = doubted?.notes ?? [];
    if (doubted === undefined || warning === undefined) throw new Error("The sample has no warning");
    const reviewed = [warningName(run(DOUBTED), doubted, warning)];
    await show({ ...run(DOUBTED), reviewed });
    expect(standing()).toEqual(SETTLED);
    cleanup();
    const other = { ...warning, message: `${warning.message} 2024` };
    await show({ ...run([...DOUBTED.slice(0, -1), { ...doubted, notes: [other] }]), reviewed });
    expect(standing()).toEqual(OPEN);
  });

  it("takes away neither the way back to the list nor what comes next in it", async () => {
    const { user } = await show(run([...DOUBTED, ...MIXED.slice(3)]));
    await user.click(screen.getByText(/^Pembaginya adalah target/));
    await user.click(button(WARNING));
    await user.click(button("Berikutnya"));
    expect(button(/dapat dibaca 1234 atau 1,234/)).toHaveFocus();
    await user.click(button("Kembali ke daftar"));
    expect(document.activeElement).toHaveClass("note");
  });

  it("leaves the list of what needs attention, and the keyboard stays in the list", async () => {
    const { user } = await show(run(DOUBTED));
    await user.click(button(/^Perlu perhatian/));
    await user.click(button(WARNING));
    expect(screen.getByText("Tidak ada lagi yang perlu perhatian.")).toBeVisible();
    expect(screen.getByRole("region", { name: "Hasil dan daftar indikator" })).toHaveFocus();
  });

  it("is not ticked off where that can't be kept, which is said and can be tried again", async () => {
    const { gateway, user } = await show(run(DOUBTED));
    gateway.nextDecision(failed("unknown", "Buku kerja ini hanya dapat dibaca."));
    await user.click(button(WARNING));
    expect(await screen.findByText("Buku kerja ini hanya dapat dibaca.")).toBeVisible();
    expect(button(WARNING)).toBeVisible();
    await user.click(button("Coba lagi"));
    expect(standing()).toEqual(SETTLED);
    expect(screen.queryByText("Buku kerja ini hanya dapat dibaca.")).toBeNull();
  });
});

describe("what keeps a result away", () => {
  it("can't be ticked off, nor can a remark, and neither calls itself a warning", async () => {
    const warned = { severity: "warning", code: "target-divisor", cell: null, message: "Periksa." } as const;
    const unfit = outcome({
      ...{ row: 40, section: "Program", indicator: "Persentase laporan", status: "invalid" },
      notes: [problem("zero-divisor", "Pembaginya nol.", valueCell(41)), warned],
    });
    await show(run([...MIXED, unfit]));
    const ticks = screen.getAllByRole("button", { name: /^Sudah diperiksa/ });
    expect(ticks).toEqual([button(WARNING)]);
    for (const note of document.querySelectorAll<HTMLElement>(".note")) {
      const isWarning = note.classList.contains("warning");
      expect(within(note).queryByText(/^Peringatan:/) !== null).toBe(isWarning);
      expect(note.querySelector(".note-kind") !== null).toBe(isWarning);
    }
  });
});
