import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { CellValue } from "../../src/core/grid/grid";
import type { SatisfactionOrder } from "../../src/core/satisfaction/order";
import { Satisfaction } from "../../src/pane/features/satisfaction/Satisfaction";
import { failed } from "./fake-gateway";
import type { Answer } from "../../src/gateway/failure";
import type {
  HelperSheet,
  LinkOrder,
  Linked,
  MadeHelper,
  SatisfactionHelper,
  SatisfactionSurvey,
} from "../../src/gateway/new-sheets";
import type { ShownSheet } from "../../src/gateway/run";

const CELL = { row: 8, column: 6 };
const IKM: HelperSheet = { sheet: "IKM 2024", cell: { row: 12, column: 1 }, value: 3.27 };

function surveyWith(content: CellValue, helpers: readonly HelperSheet[], linked: string | null = null) {
  const survey: SatisfactionSurvey = {
    ...{ sheets: ["FORM 1", ...helpers.map(({ sheet }) => sheet)], helpers, linked },
    form: {
      ...{ sheetId: "{1}", sheet: "FORM 1", office: "KECAMATAN PANGGUNGREJO", year: 2024 },
      targets: [
        {
          ...{ identity: "ikm", variable: "NRR Tertimbang", indicator: "Indeks Kepuasan Masyarakat" },
          ...{ cell: CELL, before: { content, numberFormat: "General" }, shown: content },
        },
      ],
    },
  };
  return survey;
}

interface Answers {
  readonly make?: Answer<MadeHelper>;
  readonly link?: Answer<Linked>;
}

/** Shows the part over these surveys, one after the other; tells what was ordered and what the session was asked. */
function show(surveys: readonly Answer<SatisfactionSurvey>[], answers: Answers = {}) {
  const made: SatisfactionOrder[] = [];
  const links: LinkOrder[] = [];
  const asked: string[] = [];
  const left = [...surveys];
  const linked: Linked = { sheet: { id: "{1}", name: "FORM 1" }, cell: CELL, content: "='IKM 2024'!B13" };
  const helper: SatisfactionHelper = {
    survey: () => {
      const [answer = failed("unknown", "Tidak ada survei lagi.")] =
        left.length > 1 ? left.splice(0, 1) : left;
      return Promise.resolve(answer);
    },
    make: (order) => {
      made.push(order);
      const value = { helper: { ...IKM, value: "" }, printing: "set" } as const;
      return Promise.resolve(answers.make ?? { ok: true, value });
    },
    link: (order) => {
      links.push(order);
      return Promise.resolve(answers.link ?? { ok: true, value: linked });
    },
    unlink: () => {
      asked.push("unlink");
      return Promise.resolve({ ok: true, value: { ...linked, content: 3.1 } });
    },
  };
  const session = {
    goTo: ({ id }: ShownSheet) => {
      asked.push(`go to ${id}`);
      return Promise.resolve();
    },
    look: () => {
      asked.push("look");
      return Promise.resolve();
    },
  };
  const { container } = render(<Satisfaction session={session} helper={helper} />);
  return { made, links, asked, container };
}

const known = (survey: SatisfactionSurvey): Answer<SatisfactionSurvey> => ({ ok: true, value: survey });

/** What axe finds; jsdom has no colours to compare. */
async function violations(container: HTMLElement) {
  return (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;
}

const click = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("the help with the satisfaction index", () => {
  it("orders a sheet for answers with the form's office and year, and says what the weights do", async () => {
    const { made, container } = show([known(surveyWith("", []))]);
    expect(await screen.findByRole("radio", { name: "1/9 (indeks tertinggi 100)" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "0,111 (indeks tertinggi 99,9)" }));
    expect(await violations(container)).toEqual([]);
    await click("Buat lembar");
    expect(made).toEqual([
      {
        ...{ office: "KECAMATAN PANGGUNGREJO", year: 2024, source: "answers", respondents: 100 },
        ...{ weight: "0,111", paper: "F4", name: "IKM 2024" },
      },
    ]);
    const told = (await screen.findByText(/^Lembar IKM 2024 sudah dibuat/)).parentElement;
    expect(told).toHaveFocus();
    expect(screen.getByRole("form", { name: "Hubungkan ke Form 1" })).toBeVisible();
    expect(screen.getByRole("option", { name: "IKM 2024 (belum lengkap)" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Buat lembar IKM baru" })).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });

  it("asks for no number of respondents where sums are filled in, and refuses one that is none", async () => {
    const { made } = show([known(surveyWith("", []))]);
    const respondents = await screen.findByRole("textbox", { name: "Jumlah responden" });
    await userEvent.clear(respondents);
    await userEvent.type(respondents, "0");
    await click("Buat lembar");
    expect(screen.getByRole("alert")).toHaveTextContent("Isi dengan angka 1 sampai 1.000.");
    expect(respondents).toHaveFocus();
    await userEvent.click(screen.getByRole("radio", { name: /^Rekap: jumlah nilai/ }));
    expect(screen.queryByRole("textbox", { name: "Jumlah responden" })).toBeNull();
    await click("Buat lembar");
    expect(made).toMatchObject([{ source: "sums", respondents: 0 }]);
  });

  it("links an empty input at one click, and shows the form again", async () => {
    const { links, asked } = show([
      known(surveyWith("", [IKM])),
      known(surveyWith("='IKM 2024'!B13", [IKM], "G9")),
    ]);
    await click("Hubungkan");
    expect(links).toMatchObject([
      { sheetId: "{1}", target: { identity: "ikm", cell: CELL }, replaces: "", helper: "IKM 2024" },
    ]);
    expect(await screen.findByText(/^Sel G9 di lembar FORM 1 sudah dihubungkan/)).toBeVisible();
    expect(asked).toEqual(["go to {1}", "look"]);
    expect(await screen.findByText("Sel G9 sudah terhubung ke lembar IKM 2024.")).toBeVisible();
    await click("Putuskan tautan sel G9");
    expect(await screen.findByText("Tautan diputuskan. Sel G9 kembali berisi 3,1.")).toBeVisible();
    expect(asked).toEqual(["go to {1}", "look", "unlink", "go to {1}", "look"]);
  });

  it("replaces a filled input only where that is ticked", async () => {
    const { links, container } = show([known(surveyWith(3.1, [IKM]))]);
    await click("Hubungkan");
    expect(screen.getByRole("alert")).toHaveTextContent("Sel itu sudah berisi.");
    expect(links).toEqual([]);
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("checkbox", { name: "Ganti isi sel G9, sekarang 3,1" }));
    await click("Hubungkan");
    expect(links).toMatchObject([{ replaces: 3.1 }]);
  });

  it("looks again when the person comes back to the pane, and keeps the form that was open", async () => {
    const filled = { ...surveyWith("", [IKM]), form: null };
    show([known(surveyWith("", [{ ...IKM, value: "" }])), known(filled)]);
    await screen.findByRole("option", { name: "IKM 2024 (belum lengkap)" });
    act(() => {
      window.dispatchEvent(new Event("focus"));
    });
    expect(
      await screen.findByRole("option", { name: "IKM 2024 (NRR tertimbang 3,270)" }),
    ).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Hubungkan" })).toBeVisible();
  });

  it("does not complain of a cell that is being edited when the person merely comes back", async () => {
    show([known(surveyWith("", [IKM])), failed("editing-cell", "Tekan Enter dulu.")]);
    await screen.findByRole("button", { name: "Hubungkan" });
    await act(async () => {
      window.dispatchEvent(new Event("focus"));
      await Promise.resolve();
    });
    expect(screen.queryByRole("alert")).toBeNull();
    await click("Perbarui");
    expect(await screen.findByRole("alert")).toHaveTextContent("Tekan Enter dulu.");
  });

  it("says what to do where no form is open", async () => {
    show([known({ ...surveyWith("", [IKM]), form: null })]);
    expect(await screen.findByText("Buka lembar Form 1, lalu klik Perbarui.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Hubungkan" })).toBeNull();
  });

  it("tells why a link was not written", async () => {
    const link = failed("protected", "Sel G9 terkunci.", ["G9"]);
    show([known(surveyWith("", [IKM]))], { link });
    await click("Hubungkan");
    expect(await screen.findByText("Sel G9 terkunci.")).toBeVisible();
  });

  it("offers to look again where the workbook could not be read", async () => {
    show([failed("editing-cell", "Tekan Enter dulu."), known(surveyWith("", []))]);
    expect(await screen.findByRole("alert")).toHaveTextContent("Tekan Enter dulu.");
    await click("Coba lagi");
    expect(await screen.findByRole("button", { name: "Buat lembar" })).toBeVisible();
  });
});
