import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { TOOLS } from "../../src/pane/features/tools";
import { Pane } from "../../src/pane/Pane";
import { openSession, type Session } from "../../src/pane/session/session";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { openTool } from "./open-tool";
import { MIXED, run } from "./sample-run";

function open(): {
  readonly gateway: FakeGateway;
  readonly session: Session;
  readonly user: ReturnType<typeof userEvent.setup>;
} {
  const gateway = fakeGateway();
  const session = openSession({ ...gateway, inspect: () => new Promise(() => undefined) });
  render(<Pane session={session} />);
  return { gateway, session, user: userEvent.setup() };
}

const PAGES = TOOLS.filter((tool) => "View" in tool);

const menu = () => screen.getByRole("button", { name: "Menu" });
const heading = (name: string) => screen.findByRole("heading", { level: 2, name });
const noHeading = (name: string) => screen.queryByRole("heading", { level: 2, name });
const results = () => screen.queryByRole("region", { name: "Hasil dan daftar indikator" });

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

describe("the menu", () => {
  it("is a button until it is pressed, and then lists all tools by what they are for", async () => {
    const { user } = open();
    expect(menu()).toHaveAttribute("aria-haspopup", "menu");
    expect(menu()).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("menu")).toBeNull();
    await user.click(menu());
    const list = await screen.findByRole("menu");
    expect(
      within(list)
        .getAllByRole("menuitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Buat Form 1", "Buat Ringkasan", "Hitung IKM", "Pilihan", "Panduan", "Periksa pemasangan"]);
  });

  it.each(["{Enter}", " ", "{ArrowDown}"])(
    "opens at its first line by %j, moves by arrows, and is left by Escape, the first time and later",
    async (key) => {
      const { user } = open();
      for (const round of [1, 2]) {
        menu().focus();
        await user.keyboard(key);
        await waitFor(() => {
          expect([round, document.activeElement?.textContent]).toEqual([round, "Buat Form 1"]);
        });
        await user.keyboard("{ArrowDown}");
        expect(screen.getByRole("menuitem", { name: "Buat Ringkasan" })).toHaveFocus();
        await user.keyboard("{Escape}");
        await waitFor(() => {
          expect(screen.queryByRole("menu")).toBeNull();
        });
        expect(menu()).toHaveFocus();
      }
    },
  );
});

describe("the guide", () => {
  it("opens in a window of its own, and the pane stays as it is", async () => {
    const { user } = open();
    await user.click(menu());
    const guide = await screen.findByRole("menuitem", { name: "Panduan" });
    expect(guide).toHaveAttribute("href", "panduan/index.html");
    expect(guide).toHaveAttribute("target", "_blank");
    expect(guide).toHaveAttribute("rel", "noopener");
    await user.click(guide);
    expect(screen.queryByRole("heading", { level: 2, name: "Panduan" })).toBeNull();
  });
});

describe("a tool", () => {
  it.each(PAGES.map(({ title }) => title.id))("%s opens on a page of its own, accessibly", async (title) => {
    const { user } = open();
    await openTool(user, title);
    expect(await heading(title)).toHaveFocus();
    await waitFor(() => {
      expect(screen.queryByText("Sedang dimuat…")).toBeNull();
    });
    await expectAccessible();
  });

  it("stands in place of the results, which are back as they were when it is left, with the keyboard at the menu", async () => {
    const { gateway, user } = open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
    await user.click(await screen.findByRole("button", { name: /^Perlu perhatian/ }));
    await openTool(user, "Pilihan");
    await heading("Pilihan");
    expect(results()).toBeNull();
    await user.click(screen.getByRole("button", { name: "Kembali" }));
    expect(noHeading("Pilihan")).toBeNull();
    expect(results()).toBeVisible();
    expect(screen.getByRole("button", { name: /^Perlu perhatian/ })).toHaveAttribute("aria-pressed", "true");
    expect(menu()).toHaveFocus();
  });

  it("takes the place of another one, and asked for again gets the keyboard and keeps what was typed", async () => {
    const gateway = fakeGateway();
    const survey = () =>
      Promise.resolve({ ok: true, value: { sheets: [], form: null, table: null } } as const);
    const newForm = { ...gateway.newForm, survey };
    render(<Pane session={openSession({ ...gateway, newForm })} />);
    const user = userEvent.setup();
    await openTool(user, "Pilihan");
    await openTool(user, "Buat Form 1");
    expect(await heading("Buat Form 1")).toHaveFocus();
    expect(noHeading("Pilihan")).toBeNull();
    await user.type(await screen.findByRole("textbox", { name: "Instansi" }), "Kecamatan Bangil");
    await openTool(user, "Buat Form 1");
    expect(await heading("Buat Form 1")).toHaveFocus();
    expect(screen.getByRole("textbox", { name: "Instansi" })).toHaveValue("Kecamatan Bangil");
    await user.click(screen.getByRole("button", { name: "Batal" }));
    expect(noHeading("Buat Form 1")).toBeNull();
    expect(menu()).toHaveFocus();
  });

  it.each(["Hitung Ulang", "Periksa"])("makes way for the results when %s is clicked", async (name) => {
    const { gateway, user } = open();
    await openTool(user, "Pilihan");
    await heading("Pilihan");
    gateway.nextRun({ ok: true, value: { ...run(MIXED), written: name === "Hitung Ulang" } });
    await user.click(screen.getByRole("button", { name }));
    expect(noHeading("Pilihan")).toBeNull();
    expect(results()).toBeVisible();
    expect(screen.getByRole("button", { name })).toHaveFocus();
  });

  it("makes way as well when the button on the ribbon is pressed", async () => {
    const { gateway, session, user } = open();
    await openTool(user, "Pilihan");
    await heading("Pilihan");
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await act(() => session.recalculate());
    expect(noHeading("Pilihan")).toBeNull();
    expect(results()).toBeVisible();
  });

  it("does not hide that a cell could not be shown", async () => {
    const { gateway, session, user } = open();
    await openTool(user, "Pilihan");
    await heading("Pilihan");
    gateway.nextJump(failed("unknown", "Lembar FORM 1 tidak ada lagi."));
    await act(() => session.goTo({ id: "{1}", name: "FORM 1" }, { row: 0, column: 0 }));
    expect(screen.getByRole("alert")).toHaveTextContent("Lembar FORM 1 tidak ada lagi.");
    expect(await heading("Pilihan")).toBeVisible();
  });

  it("that makes a form is offered where there is none", async () => {
    const { gateway, user } = open();
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan di lembar ini."));
    await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
    await user.click(await screen.findByRole("button", { name: "Buat Form 1" }));
    expect(await heading("Buat Form 1")).toHaveFocus();
    expect(screen.queryByText("Form 1 tidak ditemukan di lembar ini.")).not.toBeVisible();
    await user.click(screen.getByRole("button", { name: "Kembali" }));
    expect(screen.getByText("Form 1 tidak ditemukan di lembar ini.")).toBeVisible();
  });
});
