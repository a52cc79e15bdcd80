import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, type ComponentType } from "react";
import type { PageTool, ToolProps } from "../../src/pane/features/tool";
import { SummarySheet } from "../../src/pane/features/summary/SummarySheet";
import { ToolPage } from "../../src/pane/frame/ToolPage";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { readTwoWays, runOver } from "../browser/gallery/runs";
import { officeForm } from "../form/form-layout";
import { fakeGateway } from "./fake-gateway";
import { openTool } from "./open-tool";
import type { Entry } from "../form/form-layout";

async function show(entries: readonly Entry[]) {
  const gateway = fakeGateway();
  const user = userEvent.setup();
  render(<Pane session={openSession(gateway)} />);
  gateway.nextRun({ ok: true, value: runOver(entries, true) });
  await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
  return { gateway, user };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const question = () => screen.queryByRole("group", { name: "Pastikan formula" });

/** The keys that leave the pane while `work` goes on: Excel takes Esc for the way back to the sheet. */
async function keysLeaving(work: () => Promise<void>): Promise<readonly string[]> {
  const left: string[] = [];
  const onKey = ({ key }: KeyboardEvent): void => void left.push(key);
  document.addEventListener("keydown", onKey);
  await work();
  document.removeEventListener("keydown", onKey);
  return left;
}

describe("Esc", () => {
  it("closes a question and gives the keyboard back to its button", async () => {
    const { user } = await show(readTwoWays());
    await user.click(button(/^Pastikan formula/));
    const left = await keysLeaving(async () => {
      within(question() ?? document.body)
        .getAllByRole("radio")[0]
        ?.focus();
      await user.keyboard("{Escape}");
    });
    expect(question()).toBeNull();
    expect(button(/^Pastikan formula/)).toHaveFocus();
    expect(left).toEqual([]);
  });

  it.each([
    ["the menu", /^Menu$/],
    ["the next step", /^Buat Ringkasan$/],
  ])("closes a tool that %s has opened, and gives the keyboard back there", async (from, name) => {
    const { user } = await show(officeForm().slice(0, 1));
    if (from === "the menu") await openTool(user, "Buat Ringkasan");
    else await user.click(button(name));
    expect(await screen.findByRole("heading", { name: "Buat Ringkasan" })).toHaveFocus();
    await screen.findByRole("radio", { name: /^F4/ });
    const left = await keysLeaving(() => user.keyboard("{Escape}"));
    expect(screen.queryByRole("heading", { name: "Buat Ringkasan" })).toBeNull();
    expect(button(name)).toHaveFocus();
    expect(left).toEqual([]);
  });

  it("closes the question of a tool before the tool, and gives the keyboard back to what asked", async () => {
    const make = () => Promise.resolve({ ok: true, value: { kind: "edited", sheet: "Ringkasan" } } as const);
    render(<SummarySheet form={null} session={{ goTo: () => Promise.resolve() }} maker={{ make }} />);
    const user = userEvent.setup();
    await user.click(button("Buat ringkasan"));
    await screen.findByRole("group", { name: /sudah diubah/ });
    expect(button(/^Batal\b/)).toHaveAccessibleName(/^Batal ?: Ringkasan$/);
    const left = await keysLeaving(() => user.keyboard("{Escape}"));
    expect(button("Buat ringkasan")).toHaveFocus();
    expect(left).toEqual([]);
  });
});

describe("the buttons that take something back", () => {
  it("say of what, where several stand in the pane", async () => {
    const { user } = await show(readTwoWays());
    await user.click(button(/^Pastikan formula/));
    expect(button(/^Batal\b/)).toHaveAccessibleName(/^Batal ?: Pastikan formula, ./);
  });
});

describe("a tool whose page is still on its way", () => {
  it.each([true, false])(
    "keeps Tab in the pane, and lets it into the page once that is there: %s",
    async (comes) => {
      let arrive: (page: { default: ComponentType<ToolProps> }) => void = () => undefined;
      let fail: () => void = () => undefined;
      const tool: PageTool = {
        ...{ id: "slow", title: { id: "Alat", en: "Tool" }, group: "make" },
        View: lazy(
          () =>
            new Promise((resolve, reject) => {
              arrive = resolve;
              fail = () => {
                reject(new Error("no network"));
              };
            }),
        ),
      };
      jest.spyOn(console, "error").mockImplementation(() => undefined);
      const session = openSession(fakeGateway());
      render(
        <>
          <ToolPage tool={tool} asked={tool} session={session} onClose={() => undefined} />
          <button>Di luar</button>
        </>,
      );
      const user = userEvent.setup();
      await user.tab();
      expect(screen.getByRole("heading", { name: "Alat" })).toHaveFocus();
      await act(async () => {
        if (comes)
          arrive({
            default: () => (
              <p>
                <input aria-label="Isian" />
              </p>
            ),
          });
        else fail();
        await Promise.resolve();
      });
      if (comes)
        await waitFor(() => {
          expect(screen.getByRole("textbox")).toHaveFocus();
        });
      else {
        await screen.findByRole("alert");
        await user.tab();
        expect(button("Di luar")).toHaveFocus();
      }
    },
  );
});

describe("a summary", () => {
  it("is said to be of the sheet that the pane shows", async () => {
    const { user } = await show(officeForm().slice(0, 1));
    await openTool(user, "Buat Ringkasan");
    expect(await screen.findByText("Yang diringkas: lembar FORM 1.")).toBeVisible();
  });
});
