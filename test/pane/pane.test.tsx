import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { lockedFailure } from "../../src/gateway/failure";
import { Pane } from "../../src/pane/Pane";
import { openSession, type Session } from "../../src/pane/session/session";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { MIXED, outcome, problem, resultCell, run, valueCell, write } from "./sample-run";

/** The sheet of the sample run. */
const FORM = { id: "{1}", name: "FORM 1" };

const WRITES = [
  write(9, 81.75, "0.00"),
  write(11, "Belum lengkap: Total Kelurahan (G12)", null),
  write(14, 0.8461538461538461, "0.00%"),
];

function open(): {
  readonly gateway: FakeGateway;
  readonly session: Session;
  readonly user: ReturnType<typeof userEvent.setup>;
} {
  const gateway = fakeGateway();
  const session = openSession(gateway);
  render(<Pane session={session} />);
  return { gateway, session, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const item = (text: string) => {
  const row = screen.getByText(text).closest("li");
  if (row === null) throw new Error(`no row with "${text}"`);
  return within(row);
};

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

describe("before anything was calculated", () => {
  it("says what the one button does, and puts it under the hand, right behind the menu", async () => {
    const { user } = open();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Hitung Capaian");
    expect(screen.getByText("Buka lembar Form 1, lalu klik Hitung Ulang.")).toBeVisible();
    await user.tab();
    expect(button("Menu")).toHaveFocus();
    await user.tab();
    expect(button("Hitung Ulang")).toHaveFocus();
    await user.tab();
    expect(button("Periksa")).toHaveFocus();
    await expectAccessible();
  });
});

describe("a run", () => {
  it("shows the summary, every indicator under its section, and results in Indonesian notation", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED, WRITES) });
    await user.click(button("Hitung Ulang"));

    const sentence =
      "3 dari 6 indikator terhitung, 1 belum lengkap, 1 isiannya tidak valid, 1 formula perlu dipastikan.";
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(`${sentence} 3 sel hasil ditulis ke lembar.`);
    expect(screen.getByText("Lembar FORM 1")).toBeVisible();
    expect(screen.getByText("1 peringatan perlu dibaca.")).toBeVisible();
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
      "Tujuan",
      "Sasaran",
      "Program",
      "Kegiatan",
    ]);
    expect(item("Indeks Kepuasan Masyarakat atas layanan kecamatan").getByText("81,75")).toBeVisible();
    expect(item(MIXED[2]?.indicator.indicator ?? "").getByText("84,62%")).toBeVisible();
    expect(item(MIXED[4]?.indicator.indicator ?? "").getByText("11")).toBeVisible();
    expect(screen.getByText("Belum lengkap")).toBeVisible();
    expect(screen.getByText("Isian tidak valid")).toBeVisible();
    expect(screen.getByText("Formula perlu dipastikan")).toBeVisible();
    await expectAccessible();
  });

  it("leads from a computed indicator to its result, from an open one to the missing input, from a note to its cell", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));

    await user.click(button(/Indeks Kepuasan Masyarakat.*Ke sel H9/));
    await user.click(button(/kategori cepat berkembang.*Ke sel G12/));
    await user.click(button(/Pembaginya adalah target.*G15$/));
    await user.click(button(/^Penting: Isian "Total Kelurahan" \(G12\) masih kosong\.$/));
    expect(gateway.visited).toEqual([
      { sheet: FORM, cell: resultCell(9) },
      { sheet: FORM, cell: valueCell(12) },
      { sheet: FORM, cell: valueCell(15) },
      { sheet: FORM, cell: valueCell(12) },
    ]);
  });

  it("holds both buttons and says so while it lasts, and keeps the focus on the button", async () => {
    const { gateway, user } = open();
    const answer = gateway.nextRunLater();
    await user.click(button("Hitung Ulang"));

    expect(button("Hitung Ulang")).toHaveAttribute("aria-disabled", "true");
    expect(button("Periksa")).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByRole("status")).toHaveTextContent("Sedang menghitung…");
    expect(screen.getByRole("progressbar", { name: "Sedang menghitung…" })).toBeInTheDocument();
    expect(document.querySelector("[aria-busy=true]")).toHaveTextContent("Buka lembar Form 1");
    await expectAccessible();
    await user.click(button("Hitung Ulang"));
    expect(gateway.asked).toEqual(["recalculate"]);

    answer({ ok: true, value: run(MIXED) });
    expect(await screen.findByText(/3 dari 6 indikator terhitung/, { selector: ".card p" })).toBeVisible();
    expect(button("Hitung Ulang")).toHaveFocus();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("shows texts of the sheet as texts, whatever they hold", async () => {
    const hostile = '<img src=x onerror="document.title=1"> =HYPERLINK("http://x") \u202Etxet';
    const { gateway, user } = open();
    const note = problem("missing-input", `Isian “${hostile}” masih kosong.`, valueCell(9));
    const row = outcome({ row: 9, section: "", indicator: hostile, status: "incomplete", notes: [note] });
    gateway.nextRun({ ok: true, value: run([row]) });
    await user.click(button("Hitung Ulang"));

    expect(screen.getByText(hostile.replace("\u202E", ""))).toBeVisible();
    expect(screen.getByText(note.message, { exact: false })).toBeVisible();
    expect(document.querySelector("img")).toBeNull();
    expect(screen.getByRole("heading", { name: "Lainnya" })).toBeVisible();
  });
});

describe("a check", () => {
  it("shows each cell that would change with its old and new content, and that nothing was written", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED, WRITES, { written: false }) });
    await user.click(button("Periksa"));

    expect(gateway.asked).toEqual(["check"]);
    expect(screen.getByText("3 sel akan berubah.")).toBeVisible();
    expect(screen.getByText(/Belum ada yang ditulis/)).toBeVisible();
    expect(screen.queryByText(/sel hasil ditulis/)).toBeNull();
    expect(button(/^H9.*semula kosong.*menjadi 81,75$/)).toBeVisible();
    expect(button(/^H14.*84,62%$/)).toBeVisible();
    const sentence =
      "3 dari 6 indikator dapat dihitung, 1 belum lengkap, 1 isiannya tidak valid, 1 formula perlu dipastikan.";
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(`${sentence} 3 sel akan berubah.`);
    expect(document.body).not.toHaveTextContent(/terhitung/i);
    await expectAccessible();
    await user.click(button(/^H11.*Belum lengkap: Total Kelurahan \(G12\)$/));
    expect(gateway.visited).toEqual([{ sheet: FORM, cell: resultCell(11) }]);
  });

  it("says so where nothing would change", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED, [], { written: false }) });
    await user.click(button("Periksa"));
    expect(screen.getByText("Tidak ada sel yang akan berubah.")).toBeVisible();
    expect(screen.queryByText(/Belum ada yang ditulis/)).toBeNull();
  });
});

describe("a failure", () => {
  it("is told with its cells, and can be tried again", async () => {
    const { gateway, user } = open();
    gateway.nextRun(failed("protected", "Sel hasil di lembar ini terkunci.", ["H9", "H11"]));
    await user.click(button("Hitung Ulang"));

    const alert = within(screen.getByRole("alert"));
    expect(alert.getByText("Lembar diproteksi")).toBeVisible();
    expect(alert.getByText("Sel hasil di lembar ini terkunci.")).toBeVisible();
    expect(alert.getByText("Sel: H9, H11.")).toBeVisible();
    await expectAccessible();

    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Coba lagi"));
    expect(gateway.asked).toEqual(["recalculate", "recalculate"]);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText(/3 dari 6 indikator terhitung/, { selector: ".card p" })).toBeVisible();
  });

  it("leaves the results of the earlier run in sight and says that they are earlier ones", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));
    gateway.nextRun(failed("editing-cell", "Tekan Enter dulu, lalu coba lagi."));
    await user.click(button("Periksa"));

    expect(screen.getByText("Tekan Enter dulu, lalu coba lagi.")).toBeVisible();
    expect(screen.getByText("Daftar di bawah ini berasal dari perhitungan sebelumnya.")).toBeVisible();
    expect(screen.getByText("81,75")).toBeVisible();
  });

  it("is said before anybody asks where protection keeps results from being written, and once", async () => {
    const { gateway, session, user } = open();
    gateway.nextRun({
      ok: true,
      value: { ...run(MIXED.slice(0, 1), WRITES, { written: false }), locked: ["H9"] },
    });
    await act(() => session.look());
    expect(screen.getByText(/^Sel H9 terkunci\. .*setelah proteksi lembar dibuka/)).toBeVisible();
    expect(screen.queryByText(/klik Hitung Ulang/)).toBeNull();
    await expectAccessible();
    gateway.nextRun({ ok: false, failure: lockedFailure(["H9"]) });
    await user.click(button("Hitung Ulang"));
    expect(screen.getAllByText(/^Sel H9 terkunci\./)).toEqual([
      within(screen.getByRole("alert")).getByText(/^Sel/),
    ]);
    expect(screen.getAllByText(/diproteksi/)).toHaveLength(1);
  });

  it("of a run over another sheet stands above that one, and not above the last results", async () => {
    const { gateway, session, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED, WRITES) });
    await user.click(button("Hitung Ulang"));
    gateway.nowAt({ sheetId: "{2}", used: "A1" });
    gateway.nextRun({ ok: false, failure: lockedFailure(["H9"]) });
    const other = { ...run(MIXED, WRITES, { written: false }), sheet: "FORM 2", sheetId: "{2}" };
    gateway.nextRun({ ok: true, value: other });
    await user.click(button("Hitung Ulang"));
    expect(within(screen.getByRole("alert")).getByText(/^Sel H9 terkunci/)).toBeVisible();
    expect(screen.getByText("Lembar FORM 2")).toBeVisible();
    expect(screen.queryByText("81,75")).toBeNull();
    await act(() => session.follow());
    expect(screen.getByRole("alert")).toBeVisible();
  });

  it("names its cells once", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: false, failure: lockedFailure(["H9", "H11"]) });
    await user.click(button("Hitung Ulang"));
    expect(screen.getByRole("alert")).toHaveTextContent(/^[^H]*H9, H11 terkunci[^H]*$/);
  });

  it.each([
    [8, /Sel H1, H2, H3, H4, H5, H6, H7, H8 terkunci/],
    [9, /Sel H1, H2, H3, H4, H5, H6, H7, H8, dan 1 sel lain terkunci/],
    [20, /, H8, dan 12 sel lain terkunci/],
    [1234, /, H8, dan 1\.226 sel lain terkunci/],
  ])("tells of %d locked cells how many they are", (count, sentence) => {
    const { message } = lockedFailure(Array.from({ length: count }, (_, i) => `H${i + 1}`));
    expect(message).toMatch(sentence);
  });

  it.each(["look", "check"] as const)(
    "calls nothing below it calculated after no more than a %s",
    async (what) => {
      const { gateway, session, user } = open();
      gateway.nextRun({ ok: true, value: run(MIXED, WRITES, { written: false }) });
      await act(() => session[what]());
      gateway.nextRun({ ok: false, failure: lockedFailure(["H9"]) });
      await user.click(button("Hitung Ulang"));
      expect(screen.getByText("Lembar diproteksi")).toBeVisible();
      expect(screen.queryByText(/berasal dari perhitungan sebelumnya/)).toBeNull();
    },
  );

  it("of a jump tries that jump again, and then leaves the results as they were", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(button("Hitung Ulang"));
    gateway.nextJump(failed("unknown", "Lembar FORM 1 tidak ada lagi."));
    await user.click(button(/Indeks Kepuasan Masyarakat/));
    expect(screen.getByText("Lembar FORM 1 tidak ada lagi.")).toBeVisible();

    await user.click(button("Coba lagi"));
    expect(gateway.visited).toHaveLength(2);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("to find a form is a screen of its own that says what is looked for", async () => {
    const { gateway, user } = open();
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan di lembar ini."));
    await user.click(button("Hitung Ulang"));

    expect(screen.getByRole("heading", { name: "Form 1 belum ditemukan" })).toBeVisible();
    expect(screen.getByText("Form 1 tidak ditemukan di lembar ini.")).toBeVisible();
    expect(screen.getByText(/Judul kolom boleh berada di baris mana pun/)).toBeVisible();
    expect(screen.queryByText(/Buka lembar Form 1, lalu klik/)).toBeNull();
    await expectAccessible();
  });
});
