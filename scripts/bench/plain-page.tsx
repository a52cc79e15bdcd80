import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The least that a pane of this kind can be: the same provider and one button, once office.js is ready. */
void Office.onReady().then(() => {
  const pane = document.getElementById("pane");
  if (pane === null) throw new Error("The page has no pane");
  createRoot(pane).render(
    <FluentProvider theme={webLightTheme}>
      <Button>Hitung Ulang</Button>
    </FluentProvider>,
  );
});
