import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lateGateway } from "../../src/gateway/late-gateway";
import { Pane } from "../../src/pane/Pane";
import { openSession } from "../../src/pane/session/session";
import { fakeGateway } from "./fake-gateway";
import { MIXED, run, write } from "./sample-run";

const RUN = run(MIXED, [write(9, 81.75, "0.00")]);

/** The pane as it is drawn before Excel can be asked, looking at the sheet. */
function open() {
  const { gateway, arrive } = lateGateway();
  const session = openSession(gateway);
  void session.look();
  render(<Pane session={session} />);
  return { arrive, excel: fakeGateway(), session, user: userEvent.setup() };
}

const recalculate = () => screen.getByRole("button", { name: "Hitung Ulang" });

describe("the pane before Excel is there", () => {
  it("takes a press at once and shows that, and calculates once as soon as Excel is there", async () => {
    const { arrive, excel, user } = open();
    await user.click(recalculate());
    expect(await screen.findByRole("progressbar")).toBeVisible();
    await user.click(recalculate());
    excel.nextRun({ ok: true, value: RUN });
    expect(excel.asked).toEqual([]);
    act(() => {
      arrive(excel);
    });
    expect(await screen.findByRole("button", { name: /^Batalkan/ })).toBeVisible();
    expect(excel.asked.filter((asked) => asked !== "place")).toEqual(["recalculate"]);
  });

  it("looks at the sheet as soon as Excel is there, where nobody presses", async () => {
    const { arrive, excel } = open();
    expect(screen.getByText("Sedang membaca lembar…")).toBeVisible();
    excel.nextRun({ ok: true, value: run(MIXED, [], { written: false }) });
    act(() => {
      arrive(excel);
    });
    expect(await screen.findByText("3 dari 6 indikator dapat dihitung.")).toBeVisible();
  });

  it("speaks the person's language once that is known, and keeps one that is chosen before", async () => {
    const known = open();
    known.excel.speak("en");
    known.excel.nextRun({ ok: true, value: RUN });
    act(() => {
      known.arrive(known.excel);
    });
    expect(await screen.findByRole("button", { name: "Recalculate" })).toBeVisible();

    const { gateway, arrive } = lateGateway();
    const excel = fakeGateway();
    gateway.speak("en");
    expect(gateway.language()).toBe("en");
    arrive(excel);
    await waitFor(() => {
      expect(excel.language()).toBe("en");
    });
  });
});
