import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { Choices } from "../../src/pane/features/choices/Choices";
import { openSession } from "../../src/pane/session/session";
import type { Preferences } from "../../src/core/plan/preferences";
import type { Answer } from "../../src/gateway/failure";
import type { Gateway } from "../../src/gateway/gateway";
import type { RunControl } from "../../src/gateway/run";
import { failed, fakeGateway } from "./fake-gateway";

describe("the choices of a workbook", () => {
  it("are off at first, and kept in the workbook once they are made, by mouse or keyboard", async () => {
    const gateway = fakeGateway();
    const user = userEvent.setup();
    render(<Choices session={openSession(gateway)} />);
    const formulas = await screen.findByRole("switch", { name: "Tulis hasil sebagai rumus Excel" });
    const live = screen.getByRole("switch", { name: "Hitung otomatis" });
    expect(formulas).not.toBeChecked();
    expect(live).not.toBeChecked();
    await user.click(formulas);
    await waitFor(() => {
      expect(formulas).toBeChecked();
    });
    live.focus();
    await user.keyboard(" ");
    await waitFor(() => {
      expect(live).toBeChecked();
    });
    expect(await gateway.preferences()).toEqual({
      ok: true,
      value: { resultsAs: "formulas", live: true },
    });
  });

  it("say that they wait while a cell is being edited, and can be stopped", async () => {
    const controls: (RunControl | undefined)[] = [];
    let answer: (kept: Answer<Preferences>) => void = () => undefined;
    const prefer: Gateway["prefer"] = (_, control) => {
      controls.push(control);
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    render(<Choices session={openSession({ ...fakeGateway(), prefer })} />);
    const live = await screen.findByRole("switch", { name: "Hitung otomatis" });
    await userEvent.click(live);
    act(() => controls[0]?.onProgress?.({ step: "waiting", done: 0, of: 0 }));
    const waiting = await screen.findByText(/Sel masih diedit/);
    await userEvent.click(screen.getByRole("button", { name: "Hentikan" }));
    expect(controls[0]?.signal?.aborted).toBe(true);
    await act(async () => {
      answer(failed("stopped", "Perhitungan dihentikan."));
      await Promise.resolve();
    });
    expect(waiting).not.toBeInTheDocument();
    expect(screen.getByText("Perhitungan dihentikan.")).toBeVisible();
    expect(live).not.toBeChecked();
  });

  it("can be used by everybody", async () => {
    const { container } = render(<Choices session={openSession(fakeGateway())} />);
    await screen.findByRole("switch", { name: "Hitung otomatis" });
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
