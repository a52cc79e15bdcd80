import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { StoredAnswer } from "../../src/core/answers/answer";
import { findForm } from "../../src/core/form/find";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { USUAL } from "../../src/core/plan/preferences";
import { Pane } from "../../src/pane/Pane";
import { openSession, type Session } from "../../src/pane/session/session";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import type { Run } from "../../src/gateway/run";

const FORMULA = "(Perkara selesai/ditangani dibagi pengaduan yang masuk) x 100%";
const MANUAL: StoredAnswer = { formula: FORMULA, answer: { kind: "manual" } };

/** A run of the real calculation: the office's first indicators, and one that only a person can settle. */
function realRun(answers: readonly StoredAnswer[] = [], change: Partial<Entry> = {}): Run {
  const [first, second] = officeForm();
  if (first === undefined || second === undefined) throw new Error("The office's form is empty");
  const open: Entry = {
    ...second,
    indicator: "Persentase pengaduan tuntas",
    formula: FORMULA,
    variables: ["Laporan rampung", "Pengaduan masuk"],
    inputs: [9, 12],
    ...change,
  };
  const { grid } = layOut([first, second, open]);
  const form = findForm(grid);
  if (form === null) throw new Error("No form was found");
  const outcomes = calculate(form, grid, { answers });
  const plan = makePlan(form, outcomes, grid);
  return {
    sheet: "FORM 1",
    sheetId: "{1}",
    grid,
    form,
    outcomes,
    plan,
    written: true,
    leftOut: [],
    staleNotes: [],
    answers,
    reviewed: [],
    columns: [],
    preferences: USUAL,
  };
}

async function open(run: Run): Promise<{
  gateway: FakeGateway;
  session: Session;
  user: ReturnType<typeof userEvent.setup>;
}> {
  const gateway = fakeGateway();
  const user = userEvent.setup();
  const session = openSession(gateway);
  render(<Pane session={session} />);
  gateway.nextRun({ ok: true, value: run });
  await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
  return { gateway, session, user };
}

const ask = () => screen.getByRole("button", { name: /^Pastikan formula ?: Persentase pengaduan tuntas$/ });
const field = (phrase: string) => screen.getByRole("combobox", { name: phrase });
const FIRST = "1 Perkara selesai/ditangani";
const SECOND = "2 pengaduan yang masuk";

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

describe("the question about a formula", () => {
  it("marks the phrases, suggests what is likely, and shows what would be calculated before anything is saved", async () => {
    const { gateway, user } = await open(realRun());
    await user.click(ask());
    const lead = await screen.findByText(/^Pilih variabel untuk setiap bagian formula yang ditandai/);
    expect(lead).toHaveFocus();
    expect(ask()).toHaveAttribute("aria-expanded", "true");
    expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([FIRST, SECOND]);
    expect(screen.getAllByRole("radio")).toHaveLength(2);
    expect(field(SECOND)).toHaveDisplayValue(/^Pengaduan masuk/);
    expect(field(FIRST)).toHaveDisplayValue("Pilih variabel…");
    await expectAccessible();

    await user.selectOptions(field(FIRST), "0");
    expect(screen.getByText("9 ÷ 12 × 100% = 75,00%")).toBeVisible();
    expect(gateway.asked).toEqual(["recalculate"]);
  });

  it("is not saved half answered: it says so and leads to the open choice", async () => {
    const { gateway, user } = await open(realRun());
    await user.click(ask());
    await user.click(await screen.findByRole("button", { name: "Pakai jawaban ini" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Pilih variabel untuk setiap bagian formula.");
    expect(field(FIRST)).toHaveFocus();
    expect(gateway.decided).toEqual([]);
  });

  it("is saved with its tree, calculated again, and leaves the focus on the indicator", async () => {
    const { gateway, user } = await open(realRun());
    await user.click(ask());
    await user.selectOptions(await screen.findByRole("combobox", { name: FIRST }), "0");
    gateway.nextRun({ ok: true, value: realRun() });
    await user.click(screen.getByRole("button", { name: "Pakai jawaban ini" }));
    expect(gateway.asked).toEqual(["recalculate", "answer", "recalculate"]);
    const [decided] = gateway.decided;
    expect(decided).toMatchObject({
      formula: FORMULA,
      answer: {
        kind: "bound",
        phrases: [
          { phrase: "Perkara selesai/ditangani", variable: "Laporan rampung" },
          { phrase: "pengaduan yang masuk", variable: "Pengaduan masuk" },
        ],
      },
    });
    expect(screen.getByRole("button", { name: /Persentase pengaduan tuntas.*Ke sel/ })).toHaveFocus();
    if (decided?.answer === null || decided === undefined) throw new Error("Nothing was decided");
    const [, , settled] = realRun([{ formula: FORMULA, answer: decided.answer }]).outcomes;
    expect(settled?.result?.value).toBe(0.75);
  });

  it("can be read the other way, with phrases of its own", async () => {
    const { user } = await open(realRun());
    await user.click(ask());
    await user.click(await screen.findByRole("radio", { name: /^\[Perkara selesai\] ÷ \[ditangani\]/ }));
    expect(screen.getAllByRole("combobox")).toHaveLength(3);
    expect([...document.querySelectorAll("mark")]).toHaveLength(3);
  });

  it("warns where one variable stands for two phrases, and asks once more before it counts", async () => {
    const { gateway, user } = await open(realRun());
    await user.click(ask());
    await user.selectOptions(await screen.findByRole("combobox", { name: FIRST }), "1");
    const warning = /^Variabel \w\d+ dipakai untuk dua bagian yang berbeda\./;
    expect(screen.getByText(warning)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Pakai jawaban ini" }));
    expect(screen.getByRole("alert")).toHaveTextContent(warning);
    expect(gateway.decided).toEqual([]);
    gateway.nextRun({ ok: true, value: realRun() });
    await user.click(screen.getByRole("button", { name: "Ya, tetap pakai jawaban ini" }));
    const [decided] = gateway.decided;
    if (decided?.answer?.kind !== "bound") throw new Error("Nothing was decided");
    const [, , settled] = realRun([{ formula: FORMULA, answer: decided.answer }]).outcomes;
    expect(settled?.notes).toContainEqual(
      expect.objectContaining({ code: "used-twice", severity: "warning" }),
    );
  });

  it("is refused where two variables have the same name", async () => {
    const twins = { variables: ["Pengaduan masuk", "pengaduan masuk"] };
    const { gateway, user } = await open(realRun([], twins));
    await user.click(ask());
    await user.selectOptions(await screen.findByRole("combobox", { name: FIRST }), "0");
    await user.selectOptions(field(SECOND), "1");
    await user.click(screen.getByRole("button", { name: "Pakai jawaban ini" }));
    expect(screen.getByRole("alert")).toHaveTextContent("tidak dapat dibedakan");
    expect(gateway.decided).toEqual([]);
  });

  it("offers only to fill in by hand where the text is no calculation", async () => {
    const { gateway, user } = await open(realRun([], { formula: "Hasil Survei Kepuasan Masyarakat" }));
    await user.click(ask());
    expect(await screen.findByText(/tidak dapat dibaca sebagai perhitungan/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Pakai jawaban ini" })).toBeNull();
    await expectAccessible();
    gateway.nextRun({ ok: true, value: realRun([MANUAL]) });
    await user.click(screen.getByRole("button", { name: "Isi manual" }));
    expect(gateway.decided).toEqual([
      { formula: "Hasil Survei Kepuasan Masyarakat", answer: { kind: "manual" } },
    ]);
    const place = realRun([MANUAL]).outcomes[2]?.indicator.place;
    expect(gateway.visited).toEqual([{ sheet: { id: "{1}", name: "FORM 1" }, cell: place }]);
  });

  it.each(["look", "recalculate"] as const)(
    "stays open, with what was picked, when a run after a %s asks it again",
    async (before) => {
      const { gateway, session, user } = await open(realRun());
      gateway.nextRun({ ok: true, value: { ...realRun(), written: before === "recalculate" } });
      await act(() => session[before]());
      const answer = gateway.nextRunLater();
      await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
      await user.click(ask());
      const [pick] = await screen.findAllByRole("combobox");
      await user.selectOptions(pick ?? document.body, "1");
      await act(async () => {
        answer({ ok: true, value: realRun() });
        await Promise.resolve();
      });
      expect(screen.getAllByRole("combobox")[0]).toHaveValue("1");
    },
  );

  it("goes back to its button when it is called off", async () => {
    const { user } = await open(realRun());
    await user.click(ask());
    await user.click(await screen.findByRole("button", { name: /^Batal\b/ }));
    expect(ask()).toHaveFocus();
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("that can't be kept says why, and is tried again as it was", async () => {
    const { gateway, user } = await open(realRun());
    await user.click(ask());
    gateway.nextDecision(failed("busy", "Excel sedang sibuk."));
    await user.click(await screen.findByRole("button", { name: "Isi manual" }));
    expect(screen.getByText("Excel sedang sibuk.", { selector: ".card p" })).toBeVisible();
    expect(gateway.visited).toEqual([]);
    gateway.nextRun({ ok: true, value: realRun([MANUAL]) });
    await user.click(screen.getByRole("button", { name: "Coba lagi" }));
    expect(gateway.decided).toEqual([MANUAL, MANUAL]);
    expect(screen.getByText("2 dari 3 indikator terhitung, 1 hasilnya belum diketik.")).toBeVisible();
  });
});

describe("the question which of several readings is meant", () => {
  const OPEN = {
    formula: "Jumlah a + jumlah b dibagi 3",
    variables: ["Jumlah a", "Jumlah b"],
    inputs: [6, 9],
  };
  const WAYS = ["Jumlah a + (Jumlah b ÷ 3) = 9,00", "(Jumlah a + Jumlah b) ÷ 3 = 5,00"];
  const ways = async () =>
    (await screen.findAllByRole("radio")).map((radio) => radio.parentElement?.textContent);

  it("shows each with its brackets and its result, and chooses none", async () => {
    const { gateway, user } = await open(realRun([], OPEN));
    await user.click(ask());
    expect(await ways()).toEqual(WAYS);
    expect(screen.getByText(/^Formula ini dapat dibaca dengan beberapa cara/)).toHaveFocus();
    expect(screen.queryByRole("combobox")).toBeNull();
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Pakai jawaban ini" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Pilih dulu cara membaca formula.");
    expect(screen.getAllByRole("radio")[0]).toHaveFocus();
    expect(gateway.decided).toEqual([]);
  });

  it.each(WAYS.map((way, index) => [way, index] as const))(
    "keeps the one that is chosen: %s",
    async (way, index) => {
      const { gateway, user } = await open(realRun([], OPEN));
      await user.click(ask());
      await user.click(await screen.findByRole("radio", { name: way }));
      gateway.nextRun({ ok: true, value: realRun([], OPEN) });
      await user.click(screen.getByRole("button", { name: "Pakai jawaban ini" }));
      const [decided] = gateway.decided;
      if (decided === undefined || decided.answer === null) throw new Error("Nothing was decided");
      const answers = [{ formula: decided.formula, answer: decided.answer }];
      expect(realRun(answers, OPEN).outcomes[2]?.result?.value).toBe([9, 5][index]);

      gateway.nextRun({ ok: true, value: realRun(answers, OPEN) });
      await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
      const calculation = way.slice(0, way.indexOf(" ="));
      expect(screen.getByText(`Dibaca sebagai ${calculation}`)).toBeVisible();
      gateway.nextRun({ ok: true, value: realRun([], OPEN) });
      await user.click(screen.getByRole("button", { name: /^Hapus jawaban ?: Jumlah a/ }));
      expect(gateway.decided.at(-1)).toEqual({ formula: OPEN.formula, answer: null });
    },
  );

  it("tells no result before the values are there, and what words are read as others", async () => {
    const formula = "Jumlah kelurahan cepat berkembang + jumlah desa dibagi 3";
    const variables = ["Jumlah Kelurahan dengan kategori cepat berkembang", "Jumlah desa"];
    const { user } = await open(realRun([], { formula, variables, inputs: [6] }));
    await user.click(ask());
    expect(await ways()).toEqual([
      `${variables[0] ?? ""} + (Jumlah desa ÷ 3)`,
      `(${variables[0] ?? ""} + Jumlah desa) ÷ 3`,
    ]);
    const read = screen.getByText("Jumlah kelurahan cepat berkembang");
    expect(read.parentElement).toHaveTextContent(
      `“Jumlah kelurahan cepat berkembang” dibaca sebagai ${variables[0] ?? ""}`,
    );
  });

  it("is never answered by the button that uses all suggestions", async () => {
    const run = realRun([], OPEN);
    const [, , settled] = run.outcomes;
    if (settled === undefined) throw new Error("There is no such indicator");
    const twice = ["Persentase satu", "Persentase dua"].map((name, row) => ({
      ...settled,
      indicator: {
        ...settled.indicator,
        ...{ indicator: name, formula: `${OPEN.formula} (${name})`, place: { row: 90 + row, column: 7 } },
      },
    }));
    const { user } = await open({ ...run, outcomes: twice });
    for (const name of ["satu", "dua"]) {
      await user.click(
        screen.getByRole("button", { name: new RegExp(`^Pastikan formula ?: Persentase ${name}$`) }),
      );
      const question = await screen.findByRole("group", { name: "Pastikan formula" });
      await user.click((await within(question).findAllByRole("radio"))[0] ?? question);
      await user.click(within(question).getByRole("button", { name: /^Batal\b/ }));
    }
    expect(screen.queryByRole("button", { name: /^Pakai semua saran/ })).toBeNull();
  });
});

describe("a result that is filled in by hand", () => {
  it("needs attention until something stands in its cell", async () => {
    const { gateway, user } = await open(realRun([MANUAL]));
    expect(screen.getByText("Hasil belum diketik")).toBeVisible();
    expect(screen.getByRole("button", { name: "Perlu perhatian (1)" })).toBeVisible();
    const typed = realRun([MANUAL]);
    const outcomes = typed.outcomes.map((outcome) => ({
      ...outcome,
      held: { by: "ours", value: 80, numberFormat: "General" } as const,
    }));
    gateway.nextRun({ ok: true, value: { ...typed, outcomes } });
    await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
    expect(screen.getByText("Diisi manual")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Perlu perhatian/ })).toBeNull();
  });

  it("counts as empty where the run has taken away what it had written there", async () => {
    const left = realRun([MANUAL]);
    const cell = left.outcomes[2]?.indicator.place ?? { row: 0, column: 0 };
    const outcomes = left.outcomes.map((outcome) => ({
      ...outcome,
      held: { by: "ours", value: "Perlu dipastikan: …", numberFormat: "General" } as const,
    }));
    const before = { content: "Perlu dipastikan: …", numberFormat: "General" };
    const writes = [{ cell, before, after: { content: "", numberFormat: null } }];
    await open({ ...left, outcomes, plan: { ...left.plan, writes } });
    expect(screen.getByText("Hasil belum diketik")).toBeVisible();
  });
});

describe("the answers that are kept", () => {
  it("are listed, and withdrawn one by one", async () => {
    const { gateway, user } = await open(realRun([MANUAL]));
    expect(screen.getByText("Hasil belum diketik")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Pastikan formula/ })).toBeNull();
    const heading = screen.getByRole("heading", { name: "Jawaban tersimpan" });
    expect(screen.getByText("1 jawaban")).toBeVisible();
    await expectAccessible();

    gateway.nextRun({ ok: true, value: realRun() });
    await user.click(screen.getByRole("button", { name: /^Hapus jawaban ?: .*Perkara selesai/ }));
    expect(gateway.decided).toEqual([{ formula: FORMULA, answer: null }]);
    expect(screen.getByText("Tidak ada lagi jawaban yang tersimpan.")).toBeVisible();
    expect(heading.closest("summary")).toHaveFocus();
    expect(ask()).toBeVisible();
  });

  it("are no section where there are none", async () => {
    await open(realRun());
    expect(screen.queryByText("Jawaban tersimpan")).toBeNull();
  });
});

describe("how a result came about", () => {
  it("is told on demand: phrases, variables, cells, values, the source, and the calculation", async () => {
    const { gateway, user } = await open(realRun());
    const [first] = screen.getAllByText("Cara hitung");
    if (first === undefined) throw new Error("Nothing is explained");
    await user.click(first);
    expect(await screen.findByText("3,27 × 25 = 81,75")).toBeVisible();
    expect(screen.getByText("Menurut PermenPANRB 14/2017.")).toBeVisible();
    expect(
      screen.getByText(
        (_, element) =>
          element?.className === "phrase-text" &&
          /^“Total dari Nilai Persepsi Per Unsur.*” dibaca sebagai NRR Tertimbang$/.test(element.textContent),
      ),
    ).toBeVisible();
    await expectAccessible();
    const details = first.closest("details");
    if (details === null) throw new Error("The explanation is not folded");
    await user.click(within(details).getByRole("button", { name: /^Ke sel G\d+ 3,27$/ }));
    expect(gateway.visited).toHaveLength(1);
  });

  it("names a phrase once where only a bracket tells it from its variable", async () => {
    const variables = ["Jumlah kelurahan cepat berkembang)", "Total Kelurahan"];
    const formula = "(Jumlah Kelurahan cepat berkembang : Total Kelurahan) x 100%";
    const { user } = await open(realRun([], { formula, variables }));
    const last = screen.getAllByText("Cara hitung").at(-1);
    if (last === undefined) throw new Error("Nothing is explained");
    await user.click(last);
    expect(await screen.findByText("Jumlah kelurahan cepat berkembang)")).toBeVisible();
    expect(document.body).not.toHaveTextContent("dibaca sebagai Jumlah kelurahan");
  });

  it("says in words which reading is not certain", async () => {
    const variables = ["Jumlah Kelurahan dengan kategori cepat berkembang", "Total Kelurahan yang dibina"];
    const formula = "(Jumlah Kelurahan dengan kategori cepat berkembang : Total Kelurahan) x 100%";
    const { user } = await open(realRun([], { formula, variables }));
    const last = screen.getAllByText("Cara hitung").at(-1);
    if (last === undefined) throw new Error("Nothing is explained");
    await user.click(last);
    expect(await screen.findByText("Belum pasti: kata-katanya berbeda, periksa maksudnya.")).toBeVisible();
  });
});
