import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RunProgress } from "../../src/pane/frame/RunProgress";
import type { Progress } from "../../src/gateway/run";

function show(progress: Progress | null, onStop: (() => void) | null = null): HTMLElement {
  render(<RunProgress task="recalculate" progress={progress} onStop={onStop} />);
  return screen.getByRole("progressbar", { name: "Sedang menghitung…" });
}

describe("the progress of a run", () => {
  it("of which nothing is known shows no figure", () => {
    const bar = show(null);
    expect(bar).not.toHaveAttribute("value");
    expect(screen.getByText("Sedang menghitung…")).toBeInTheDocument();
  });

  it("over a sheet that is read at once shows no figure either", () => {
    expect(show({ step: "reading", done: 0, of: 0 })).not.toHaveAttribute("value");
  });

  it("names the rows it is at, for eyes and ears alike", () => {
    const bar = show({ step: "reading", done: 4_000, of: 20_000 });
    expect(screen.getByText("Membaca baris 4.000 dari 20.000")).toBeInTheDocument();
    expect(bar).toHaveAttribute("aria-valuetext", "Membaca baris 4.000 dari 20.000");
    expect(bar).toHaveAttribute("value", "8");
  });

  it.each([
    [{ step: "reading", done: 20_000, of: 20_000 }, "40"],
    [{ step: "calculating", done: 0, of: 0 }, "40"],
    [{ step: "writing", done: 0, of: 10_000 }, "60"],
    [{ step: "writing", done: 10_000, of: 10_000 }, "100"],
  ] as const)("never goes back from one step to the next (%j)", (progress, percent) => {
    expect(show(progress)).toHaveAttribute("value", percent);
  });

  it("says at once that a cell is still being edited, and what to do", () => {
    expect(show({ step: "waiting", done: 0, of: 0 })).not.toHaveAttribute("value");
    const sentence = screen.getByText("Sel masih diedit. Tekan Enter, lalu pekerjaan ini berlanjut sendiri.");
    expect(sentence.closest(".after-a-moment")).toBeNull();
    expect(screen.queryByText(/Lembar yang besar/)).toBeNull();
  });

  it("can be stopped where the run can", async () => {
    let stops = 0;
    show({ step: "writing", done: 0, of: 10 }, () => (stops += 1));
    await userEvent.click(screen.getByText("Hentikan"));
    expect(stops).toBe(1);
  });

  it("offers no stop where there is none", () => {
    show(null);
    expect(screen.queryByText("Hentikan")).toBeNull();
  });
});
