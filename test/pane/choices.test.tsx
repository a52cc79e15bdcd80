import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { Choices } from "../../src/pane/choices/Choices";
import { openSession } from "../../src/pane/session/session";
import { fakeGateway } from "./fake-gateway";

describe("the choices of a workbook", () => {
  it("are off at first, and kept in the workbook once they are made, by mouse or keyboard", async () => {
    const gateway = fakeGateway();
    const user = userEvent.setup();
    render(<Choices session={openSession(gateway)} />);
    const formulas = await screen.findByRole("switch", { name: "Tulis hasil sebagai rumus" });
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
      value: { resultsAs: "formulas", live: true, language: "id" },
    });
  });

  it("can be used by everybody", async () => {
    const { container } = render(<Choices session={openSession(fakeGateway())} />);
    await screen.findByRole("switch", { name: "Hitung otomatis" });
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
