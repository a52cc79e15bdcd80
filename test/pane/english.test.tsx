import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { USUAL } from "../../src/core/plan/preferences";
import { LanguageChoice } from "../../src/pane/features/choices/LanguageChoice";
import { InstallationCheck } from "../../src/pane/features/installation/InstallationCheck";
import { NewForm } from "../../src/pane/features/new-form/NewForm";
import { Pane } from "../../src/pane/Pane";
import { openSession, type Session } from "../../src/pane/session/session";
import { Satisfaction } from "../../src/pane/features/satisfaction/Satisfaction";
import { SummarySheet } from "../../src/pane/features/summary/SummarySheet";
import { Speaking } from "../../src/pane/wording/speech";
import { STATES, type GalleryState, type StateName } from "../browser/gallery/states";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { openTool } from "./open-tool";
import { saidTexts } from "./said-texts";
import { OF_BOTH, wordsOf } from "./words-of-both";
import type { Installation } from "../../src/gateway/installation";
import type { SatisfactionSurvey } from "../../src/gateway/new-sheets";

let vocabulary: ReadonlySet<string> = new Set();

beforeAll(async () => {
  vocabulary = new Set((await saidTexts("id")).flatMap(({ text }) => wordsOf(text)));
});

/** Indonesian words that the page says in its own voice: outside of what it quotes from the sheet. */
function indonesianLeft(): readonly string[] {
  const own = [...document.body.querySelectorAll("*")].filter(
    (element) => element.closest("[lang=id]") === null,
  );
  const texts = own.flatMap((element) => [
    ...[...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])),
    ...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
  ]);
  return texts.filter((text) => wordsOf(text).some((word) => vocabulary.has(word) && !OF_BOTH.has(word)));
}

async function violations(): Promise<unknown> {
  const found = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** The pane of somebody who wants English. */
async function openEnglish(state: GalleryState): Promise<{ gateway: FakeGateway; session: Session }> {
  const gateway = fakeGateway();
  gateway.nowUndoable(state.undoable ?? null);
  gateway.speak("en");
  const session = openSession(gateway);
  render(<Pane session={session} />);
  await screen.findByRole("button", { name: "Recalculate" });
  await act(async () => {
    await state.reach(gateway, session);
  });
  return { gateway, session };
}

describe("the pane in English", () => {
  const names = (Object.keys(STATES) as StateName[]).filter((name) => !name.includes("long"));

  it.each(names)("says nothing of its own in Indonesian in the state %s", async (name) => {
    await openEnglish(STATES[name]);
    expect(indonesianLeft()).toEqual([]);
    expect(document.documentElement.lang).toBe("en");
    expect(await violations()).toEqual([]);
  });

  it("nor where a question, a calculation and the options are open, and has all numbers in one notation", async () => {
    const user = userEvent.setup();
    await openEnglish(STATES.partly);
    await user.click(screen.getByRole("button", { name: /^Confirm formula/ }));
    await screen.findByText(/^Choose the variable for each marked part/);
    for (const how of screen.getAllByText("How it is calculated")) await user.click(how);
    expect(await screen.findByText("3.27 × 25 = 81.75")).toBeVisible();
    await openTool(user, "Options");
    await screen.findByRole("switch", { name: "Calculate automatically" });
    expect(indonesianLeft()).toEqual([]);
    expect(screen.queryByText(/\d,\d\d(?!\d)/, { ignore: "[lang=id]" })).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it("tells the parts that are loaded on demand in English too", async () => {
    const yes = { ok: true, value: true } as const;
    const installation: Installation = {
      ...{ host: "Excel", platform: "PC", version: "16.0", excelApi: "1.7", ribbon: false },
      missing: ["form", "merged-cells", "highlight", "cell-notes", "one-undo"],
      ...{ language: "en-GB", dataLanguage: "ms-MY" },
      ...{ readOnly: yes, structureLocked: yes, sheetProtected: yes, fileType: { ok: true, value: "xls" } },
      settings: failed("editing-cell", "Ada sel yang sedang diedit. Tekan Enter dulu, lalu coba lagi."),
    };
    const maker = {
      survey: () =>
        Promise.resolve({ ok: true, value: { sheets: ["Sheet1"], form: null, table: null } } as const),
      make: () => Promise.resolve(failed("structure-protected", "Struktur buku kerja ini diproteksi.")),
    };
    const user = userEvent.setup();
    render(
      <Speaking language="en">
        <InstallationCheck inspect={() => Promise.resolve(installation)} />
        <NewForm
          maker={maker}
          thisYear={2026}
          onMade={() => undefined}
          onGoTo={() => undefined}
          onClose={() => undefined}
        />
      </Speaking>,
    );
    await screen.findByRole("button", { name: "Copy findings" });
    await user.type(await screen.findByRole("textbox", { name: "Office" }), "Kecamatan Bangil");
    await user.click(screen.getByRole("button", { name: "Create sheet" }));
    await screen.findByText(/^The structure of this workbook is protected/);
    expect(screen.getByText(/Press Enter, then try again\.$/)).toBeVisible();
    expect(indonesianLeft()).toEqual([]);
  });
});

describe("the sheets made on request, in English", () => {
  it("are offered, and their failures told, with no word of Indonesian", async () => {
    const value: SatisfactionSurvey = {
      ...{ sheets: ["FORM 1", "IKM 2024"], linked: "G9" },
      form: {
        ...{ sheetId: "{1}", sheet: "FORM 1", office: "", year: 2024 },
        targets: [
          {
            ...{ identity: "ikm", variable: "NRR Tertimbang", indicator: "Indeks Kepuasan Masyarakat" },
            ...{ cell: { row: 8, column: 6 }, before: { content: 3.1, numberFormat: "General" }, shown: 3.1 },
          },
        ],
      },
      helpers: [{ sheet: "IKM 2024", cell: { row: 12, column: 1 }, value: 3.27 }],
    };
    const refused = () => Promise.resolve(failed("busy", "Excel sedang sibuk."));
    const helper = { make: refused, link: refused, unlink: refused };
    const gone = () => Promise.resolve();
    const user = userEvent.setup();
    render(
      <Speaking language="en">
        <Satisfaction
          session={{ goTo: gone, look: gone }}
          helper={{ ...helper, survey: () => Promise.resolve({ ok: true, value }) }}
        />
        <SummarySheet form={null} session={{ goTo: gone }} maker={{ make: refused }} />
      </Speaking>,
    );
    await user.click(await screen.findByRole("button", { name: "Create summary" }));
    expect(await screen.findByText(/^Excel is busy\./)).toBeVisible();
    expect(screen.getByRole("heading", { name: "Link to Form 1" })).toBeVisible();
    expect(indonesianLeft()).toEqual([]);
  });
});

describe("the language", () => {
  it("is chosen in the options for oneself, outlives the pane, and can be changed back", async () => {
    const gateway = fakeGateway();
    const user = userEvent.setup();
    render(<Pane session={openSession(gateway)} />);
    expect(document.documentElement.lang).toBe("id");
    await openTool(user, "Pilihan");
    await user.click(await screen.findByRole("radio", { name: "English" }));
    expect(await screen.findByRole("button", { name: "Recalculate" })).toBeVisible();
    expect(screen.getByRole("radio", { name: "English" })).toHaveFocus();
    expect([await gateway.preferences(), gateway.asked]).toEqual([{ ok: true, value: USUAL }, []]);

    cleanup();
    render(<Pane session={openSession(gateway)} />);
    expect(await screen.findByRole("button", { name: "Recalculate" })).toBeVisible();
    await openTool(user, "Options");
    await screen.findByRole("radio", { name: "English" });
    await user.click(screen.getByRole("radio", { name: "Bahasa Indonesia" }));
    expect(await screen.findByRole("button", { name: "Hitung Ulang" })).toBeVisible();
    expect(document.documentElement.lang).toBe("id");
  });

  it("stays Indonesian where English can't be fetched, and the choice says so", async () => {
    render(
      <Speaking language="en" load={() => Promise.resolve(null)}>
        <LanguageChoice language="en" onChoose={() => undefined} />
      </Speaking>,
    );
    await screen.findByText(/^Bahasa Inggris tidak dapat dimuat\./);
    expect(document.documentElement.lang).toBe("id");
  });

  it("can be chosen where the workbook tells nothing of itself", async () => {
    const deaf: FakeGateway = {
      ...fakeGateway(),
      preferences: () => Promise.resolve(failed("editing-cell", "Tekan Enter dulu.")),
    };
    const user = userEvent.setup();
    render(<Pane session={openSession(deaf)} />);
    await openTool(user, "Pilihan");
    await user.click(await screen.findByRole("radio", { name: "English" }));
    expect(await screen.findByRole("button", { name: "Recalculate" })).toBeVisible();
  });
});
