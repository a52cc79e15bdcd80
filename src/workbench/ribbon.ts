import type { SidePane } from "./side-pane";

/** The two buttons that the add-in has on Excel's ribbon. While "Hitung Ulang" runs, it takes no second press. */
export function createRibbon(
  toggle: HTMLButtonElement,
  recalculate: HTMLButtonElement,
  pane: SidePane,
): void {
  let running = false;

  toggle.addEventListener("click", () => {
    pane.show(!pane.shown);
  });
  pane.onShown((shown) => {
    toggle.setAttribute("aria-pressed", String(shown));
  });
  recalculate.addEventListener("click", () => {
    if (!running) void run();
  });

  async function run(): Promise<void> {
    running = true;
    recalculate.setAttribute("aria-busy", "true");
    try {
      await pane.recalculate();
    } finally {
      running = false;
      recalculate.removeAttribute("aria-busy");
    }
  }
}
