import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { findForm } from "../../src/core/form/find";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { layOut, type Entry } from "../form/form-layout";
import { fakeGateway } from "../pane/fake-gateway";
import { run } from "../pane/sample-run";
import { HARMFUL } from "./texts";
import type { Run } from "../../src/gateway/run";

/** What a run over a form is, whose every text is one of these: one indicator is computed, one has to be asked about. */
function runOver(text: string, formula = `(${text} ${text} dibagi ${text}x) x 100%`): Run {
  const entry: Entry = {
    ...{ section: "Tujuan", number: "1", name: text, indicator: `Persentase ${text}`, definition: text },
    ...{ formula: "(Jumlah usulan : Total usulan) x 100%", variables: ["Jumlah usulan", "Total usulan"] },
    ...{ layout: "rows", inputs: [9, 12] },
  };
  const asked = { ...entry, number: "2", formula, variables: [`Laporan ${text}`, `Warga ${text}`] };
  const { grid } = layOut([entry, asked]);
  const form = findForm(grid);
  if (form === null) throw new Error("no form");
  const outcomes = calculate(form, grid);
  const answer = { kind: "manual" } as const;
  return {
    ...run(outcomes),
    grid,
    form,
    plan: makePlan(form, outcomes, grid),
    answers: [{ formula: text, answer }],
  };
}

/** Opens the pane on a run, with the question and the explanation unfolded. */
async function open(value: Run): Promise<void> {
  const gateway = fakeGateway();
  gateway.nextRun({ ok: true, value });
  render(<Pane session={openSession(gateway)} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Hitung Ulang" }));
  for (const ask of screen.queryAllByRole("button", { name: /^Pastikan formula/ })) await user.click(ask);
  for (const how of screen.queryAllByText("Cara hitung")) await user.click(how);
}

/** The kinds of elements on the page, each with the names of its attributes that could run or fetch something. */
function elements(): ReadonlySet<string> {
  const dangerous = /^(?:on|src|href|action|formaction|data$|srcdoc|background)/;
  const all = [...document.body.querySelectorAll("*")].map(({ localName, attributes }) =>
    [localName, ...[...attributes].map(({ name }) => name).filter((name) => dangerous.test(name))].join(" "),
  );
  return new Set(all);
}

it.each(HARMFUL.filter((text) => /[<&"]/.test(text)))("%j becomes no element of the pane", async (text) => {
  await open(runOver("usulan"));
  const usual = new Set([...elements(), "fieldset", "legend", "input"]);
  document.body.replaceChildren();
  await open(runOver(text));
  expect([...elements()].filter((each) => !usual.has(each))).toEqual([]);
  expect(document.body.textContent).toContain(text);
});

it("never turns the parts of a formula round that a person is asked to confirm", async () => {
  const label = "\u202Erampung\u2067";
  await open(runOver("usulan", `(${label} dibagi ${label}an) x 100%`));
  const question = screen.getByRole("group", { name: "Pastikan formula" });
  expect(question.textContent).toContain("rampung");
  expect(question.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

it("keeps words that are written from right to left to themselves", async () => {
  await open(runOver("usulan", "(\u05D0\u05D1\u05D2 dibagi \u05D3\u05D4\u05D5) x 100%"));
  const question = screen.getByRole("group", { name: "Pastikan formula" });
  expect(question.textContent).toContain("\u2068\u05D0\u05D1\u05D2\u2069");
});

it("a name or a label that is written from right to left turns nothing round that stands beside it", async () => {
  const name = "שלום";
  await open(runOver(name));
  const isolated = `\u2068Persentase ${name}\u2069`;
  const shown = screen.getAllByText((_, element) => element?.textContent === isolated);
  expect(shown.length).toBeGreaterThan(0);
});
