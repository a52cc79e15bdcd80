import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { SummarySheet } from "../../src/pane/features/summary/SummarySheet";
import { failed } from "./fake-gateway";
import type { Answer } from "../../src/gateway/failure";
import type { EditedSummary, MadeSummary, SummaryMaker, SummaryOrder } from "../../src/gateway/new-sheets";
import type { ShownSheet } from "../../src/gateway/run";

const NOW = new Date(2024, 11, 30, 9, 5);
const MADE: MadeSummary = {
  ...{
    kind: "made",
    sheet: "Ringkasan",
    form: { id: "{1}", name: "FORM 1" },
    isReplaced: false,
    hasChart: true,
  },
  ...{ printing: "set", stale: 0, isRemembered: true },
};

/** Shows the part over these answers, one for each order; tells what was ordered and where the session was led. */
function show(...answers: readonly Answer<MadeSummary | EditedSummary>[]) {
  const orders: SummaryOrder[] = [];
  const led: string[] = [];
  const left = [...answers];
  const maker: SummaryMaker = {
    make: (order) => {
      orders.push(order);
      const [answer = { ok: true, value: MADE } as const] = left.splice(0, 1);
      return Promise.resolve(answer);
    },
  };
  const goTo = ({ id: sheet }: ShownSheet): Promise<void> => {
    led.push(sheet);
    return Promise.resolve();
  };
  const { container } = render(<SummarySheet session={{ goTo }} maker={maker} form={null} now={() => NOW} />);
  return { orders, led, container };
}

const click = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole("button", { name }));

async function violations(container: HTMLElement) {
  return (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;
}

describe("making a summary", () => {
  it("says what is summarised where the open sheet is a summary itself, too", () => {
    show();
    const which = /lembar yang sedang terbuka; di lembar Ringkasan, Form 1 asal ringkasan itu\.$/;
    expect(screen.getByText(which)).toBeVisible();
  });

  it("says that the workbook does not know it, where that is so", async () => {
    show({ ok: true, value: { ...MADE, isRemembered: false } });
    await click("Buat ringkasan");
    expect(await screen.findByText(/Setelah panel ditutup, yang berikutnya dibuat/)).toBeVisible();
  });

  it("asks for it on the chosen paper, says what was made, and leads back to the form", async () => {
    const { orders, led, container } = show();
    await userEvent.click(screen.getByRole("radio", { name: /^A4/ }));
    await click("Buat ringkasan");
    const message = await screen.findByText("Ringkasan dari lembar FORM 1 sudah dibuat di lembar Ringkasan.");
    expect(orders).toEqual([{ paper: "A4", madeAt: NOW, ifEdited: "ask" }]);
    expect(message.parentElement).toHaveFocus();
    expect(await violations(container)).toEqual([]);
    await click("Kembali ke lembar FORM 1");
    expect(led).toEqual(["{1}"]);
  });

  it("says what the summary does not show", async () => {
    show({
      ok: true,
      value: { ...MADE, isReplaced: true, stale: 2, hasChart: false, printing: "without-paper" },
    });
    await click("Buat ringkasan");
    expect(await screen.findByText(/sudah diperbarui\.$/)).toBeVisible();
    expect(screen.getByText(/^2 sel hasil belum sesuai dengan isiannya/)).toBeVisible();
    expect(screen.getByText(/tanpa grafik/)).toBeVisible();
    expect(screen.getByText(/tidak menerima ukuran kertas F4/)).toBeVisible();
  });

  it("says why there is none, and can be asked again", async () => {
    const { orders } = show(failed("no-form", "Form 1 tidak ditemukan di lembar ini."));
    await click("Buat ringkasan");
    expect(await screen.findByRole("alert")).toHaveTextContent("Form 1 tidak ditemukan di lembar ini.");
    await click("Buat ringkasan");
    expect(await screen.findByText(/sudah dibuat di lembar Ringkasan/)).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(orders).toHaveLength(2);
  });
});

describe("a summary that somebody has changed by hand", () => {
  const EDITED = { ok: true, value: { kind: "edited", sheet: "Ringkasan" } } as const;

  it.each([
    ["Ganti isinya", "replace"],
    ["Buat lembar lain", "keep"],
  ] as const)("is asked about first: %s", async (name, ifEdited) => {
    const { orders, container } = show(EDITED);
    await click("Buat ringkasan");
    const question = await screen.findByRole("group", { name: /Lembar Ringkasan sudah diubah/ });
    expect(question).toHaveFocus();
    expect(await violations(container)).toEqual([]);
    await click(name);
    expect(await screen.findByText(/sudah dibuat di lembar Ringkasan/)).toBeVisible();
    expect(orders.map((order) => order.ifEdited)).toEqual(["ask", ifEdited]);
  });

  it("stays as it is where nobody wants either", async () => {
    const { orders } = show(EDITED);
    await click("Buat ringkasan");
    await click(/^Batal/);
    expect(await screen.findByRole("button", { name: "Buat ringkasan" })).toBeVisible();
    expect(orders).toHaveLength(1);
  });
});
