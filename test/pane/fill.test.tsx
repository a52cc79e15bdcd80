import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { address } from "../../src/core/grid/address";
import { findForm } from "../../src/core/form/find";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { run } from "./sample-run";
import type { Run } from "../../src/gateway/run";

const [INDEX, CLASS, SERVICE] = officeForm();

/** A run over three indicators: both inputs of the second are missing, and one of the third. */
function realRun(second: Entry["inputs"] = [], third: Entry["inputs"] = [11]): Run {
  if (INDEX === undefined || CLASS === undefined || SERVICE === undefined) throw new Error("Too few");
  const { grid } = layOut([INDEX, { ...CLASS, inputs: second }, { ...SERVICE, inputs: third }]);
  const form = findForm(grid);
  if (form === null) throw new Error("No form was found");
  const outcomes = calculate(form, grid);
  return { ...run(outcomes), grid, form, plan: makePlan(form, outcomes, grid) };
}

async function open(): Promise<{ gateway: FakeGateway; user: ReturnType<typeof userEvent.setup> }> {
  const gateway = fakeGateway();
  const user = userEvent.setup();
  render(<Pane session={openSession(gateway)} />);
  gateway.nextRun({ ok: true, value: realRun() });
  await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
  await screen.findByRole("textbox", { name: /^Total Kelurahan · G\d+$/ });
  return { gateway, user };
}

const field = (variable: string) =>
  screen.getByRole("textbox", { name: new RegExp(`^${variable} · G\\d+$`) });
const first = () => field("Jumlah Kelurahan dengan kategori cepat berkembang");
const second = () => field("Total Kelurahan");
const third = () => field("Target Kinerja RKPD Tahun 2023");
const runs = (gateway: FakeGateway) => gateway.asked.filter((asked) => asked === "recalculate").length;

describe("the fields for missing inputs", () => {
  test("are there for each of them, named by variable and cell, and for nothing else", async () => {
    await open();
    expect(screen.getAllByRole("textbox")).toEqual([first(), second(), third()]);
  });

  test("tell each gap once, and lead to its cell", async () => {
    const { gateway, user } = await open();
    expect(screen.queryByText(/masih kosong/)).toBeNull();
    await user.click(screen.getByRole("button", { name: /^Ke sel G12/ }));
    expect(gateway.visited.map(({ cell }) => address(cell))).toEqual(["G12"]);
    expect(screen.getByText("Sel G12 dipilih di lembar.")).toBeVisible();
  });

  test("stay, with their row, while the sheet is looked at again, until it is calculated", async () => {
    const gateway = fakeGateway();
    const user = userEvent.setup();
    const session = openSession(gateway);
    render(<Pane session={session} />);
    const looked = (...inputs: Parameters<typeof realRun>): void => {
      gateway.nextRun({ ok: true, value: { ...realRun(...inputs), written: false } });
    };
    looked();
    await act(() => session.look());
    gateway.nowChanged(true);
    for (const [typed, value, inputs] of [
      [first, "9", [9]],
      [second, "13", [9, 13]],
    ] as const) {
      await user.type(typed(), `${value}{Enter}`);
      looked(inputs);
      await act(() => session.follow());
      expect(typed()).toHaveAccessibleDescription(`Ditulis: ${value}.`);
      expect(typed()).toHaveAttribute("readonly");
    }
    const row = first().closest("[data-place]");
    expect(row).toHaveTextContent("Akan dihitung");
    expect(row).not.toHaveTextContent("69,23%");
    expect(
      screen.getByText("1 perlu perhatian", { selector: ".section:has([data-place]) .quiet" }),
    ).toBeVisible();
    looked([], [11]);
    await act(() => session.follow());
    expect(first()).toHaveValue("");
    gateway.nowChanged(false);
    gateway.nextRun({ ok: true, value: realRun([9, 13]) });
    await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
    expect(screen.getAllByRole("textbox")).toEqual([third()]);
    expect(row).toHaveTextContent("69,23%");
  });

  test("write what was typed at Enter, lead to the next, and calculate nothing", async () => {
    const { gateway, user } = await open();
    await user.type(first(), "1.009,5{Enter}");
    expect(second()).toHaveFocus();
    await user.keyboard("13{Enter}");
    expect(third()).toHaveFocus();
    expect(gateway.filled.map(({ sheet, input, value }) => [sheet, input.variable, value])).toEqual([
      [{ id: "{1}", name: "FORM 1" }, "Jumlah Kelurahan dengan kategori cepat berkembang", 1009.5],
      [{ id: "{1}", name: "FORM 1" }, "Total Kelurahan", 13],
    ]);
    await waitFor(() => {
      expect(first()).toHaveAccessibleDescription("Ditulis: 1009,5.");
    });
    expect(second()).toHaveAccessibleDescription("Ditulis: 13.");
    expect(second()).toHaveAttribute("readonly");
    expect(screen.getByText(/^Semua isian indikator ini sudah ditulis/)).toBeVisible();
    expect(runs(gateway)).toBe(1);
  });

  test("write what was typed when Tab leaves them, once", async () => {
    const { gateway, user } = await open();
    await user.type(first(), "9");
    await user.tab();
    await user.tab({ shift: true });
    await user.tab();
    expect(gateway.filled.map(({ value }) => value)).toEqual([9]);
    await user.tab();
    expect(gateway.filled).toHaveLength(1);
  });

  test("write nothing when they are left otherwise, and say so until somebody comes back", async () => {
    const { gateway, user } = await open();
    await user.type(first(), "9");
    await user.click(second());
    expect(first()).toHaveAccessibleDescription("Belum ditulis. Tekan Enter di kotak ini.");
    expect(gateway.filled).toEqual([]);
    await user.click(first());
    expect(first()).toHaveAccessibleDescription("");
    await user.keyboard("{Enter}");
    expect(gateway.filled.map(({ value }) => value)).toEqual([9]);
  });

  test("let go of what was typed at Esc, which leaves the pane only from an empty one", async () => {
    const { gateway, user } = await open();
    const left: string[] = [];
    const onKey = ({ key }: KeyboardEvent): void => void left.push(key);
    document.addEventListener("keydown", onKey);
    await user.type(first(), "9");
    left.length = 0;
    await user.keyboard("{Escape}");
    expect(first()).toHaveValue("");
    expect(left).toEqual([]);
    await user.keyboard("{Escape}");
    expect(left).toEqual(["Escape"]);
    document.removeEventListener("keydown", onKey);
    await user.tab();
    expect(gateway.filled).toEqual([]);
  });

  test("make it the next step to calculate, once one is written", async () => {
    const { user } = await open();
    await user.type(first(), "9{Enter}");
    expect(await screen.findByText("Isian berubah: klik Hitung Ulang")).toBeVisible();
    expect(third()).toBeVisible();
  });

  test("say why a text is no number, keep it and the focus, and write nothing", async () => {
    const { gateway, user } = await open();
    await user.type(first(), "1.234{Enter}");
    expect(first()).toHaveFocus();
    expect(first()).toBeInvalid();
    expect(first()).toHaveAccessibleDescription(/dapat berarti 1234 atau 1,234\. Ketik ulang tanpa titik\.$/);
    await user.tab();
    await user.type(third(), "50%{Enter}");
    expect(third()).toBeInvalid();
    expect(third()).toHaveAccessibleDescription(/^Variabel ini sebuah jumlah, .*tanpa tanda persen/);
    await user.clear(third());
    await user.type(third(), "(5){Enter}");
    expect(third()).toHaveAccessibleDescription(/^Ketik bilangan negatif .*misalnya -5\.$/);
    expect(first()).toHaveValue("1.234");
    expect(gateway.filled).toEqual([]);
    await user.clear(first());
    await user.type(first(), "1234{Enter}");
    expect(gateway.filled.map(({ value }) => value)).toEqual([1234]);
  });

  test("say why Excel did not take a number, and take it again", async () => {
    const { gateway, user } = await open();
    gateway.nextFill(failed("protected", "Sel G11 terkunci."));
    await user.type(first(), "9{Enter}");
    await waitFor(() => {
      expect(first()).toHaveAccessibleDescription("Sel G11 terkunci.");
    });
    expect(first()).toBeInvalid();
    await user.type(first(), "{Enter}");
    await waitFor(() => {
      expect(first()).toHaveAccessibleDescription("Ditulis: 9.");
    });
    expect(gateway.filled).toHaveLength(2);
  });

  test("keep what is still open when the list is renewed, and go where nothing is missing any more", async () => {
    const { gateway, user } = await open();
    await user.type(first(), "9{Enter}13{Enter}x{Enter}");
    expect(third()).toBeInvalid();
    gateway.nextRun({ ok: true, value: realRun([9, 13]) });
    await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
    await waitFor(() => {
      expect(screen.getAllByRole("textbox")).toEqual([third()]);
    });
    expect(third()).toBeValid();
    expect(third()).toHaveValue("x");
  });

  test("can be filled again where the cell is blank again when the list is renewed", async () => {
    const { gateway, user } = await open();
    await user.type(first(), "9{Enter}");
    gateway.nextRun({ ok: true, value: realRun() });
    await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
    await waitFor(() => {
      expect(first()).not.toHaveAttribute("readonly");
    });
    expect(first()).toHaveValue("");
  });

  test("lead back to the row where the one with the focus goes", async () => {
    const { gateway, user } = await open();
    await user.type(third(), "13{Enter}");
    expect(third()).toHaveFocus();
    const row = third().closest("[data-place]")?.querySelector("button");
    gateway.nextRun({ ok: true, value: realRun([], [11, 13]) });
    act(() => {
      screen.getByRole("button", { name: "Hitung Ulang" }).click();
    });
    await waitFor(() => {
      expect(row).toHaveFocus();
    });
  });

  test("are accessible, filled or refused", async () => {
    const { user } = await open();
    await user.type(first(), "9{Enter}");
    await user.type(second(), "x{Enter}");
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
