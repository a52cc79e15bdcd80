import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { Suspense, useEffect, useRef, type RefObject } from "react";
import { useTitle, type PageTool, type ToolProps } from "../features/tool";
import { PaneBoundary } from "../parts/PaneBoundary";
import { useWording } from "../wording/speech";
import { takeFocus, useEscape, useTakenFocus } from "../parts/focus";

interface ToolPageProps extends ToolProps {
  readonly tool: PageTool;
  /** Another object each time somebody asks for the tool: the keyboard comes here then. */
  readonly asked: object;
}

/** The page of a tool, in place of the results: the way back, its title, and what it holds. Esc is the way back, too. */
export function ToolPage({ tool, asked, session, onClose }: ToolPageProps) {
  const wording = useWording();
  const title = useTitle(tool);
  const heading = useTakenFocus<HTMLHeadingElement>(asked);
  const page = useRef<HTMLElement>(null);
  useEscape(page, onClose);
  const { View } = tool;
  return (
    <section ref={page} className="tool stack" aria-labelledby="tool-title">
      <div className="tool-head line">
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {wording.back}
        </Button>
        <h2 id="tool-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <PaneBoundary message={wording.notLoaded}>
        <Suspense fallback={<Loading page={page} />}>
          <View session={session} onClose={onClose} />
        </Suspense>
      </PaneBoundary>
    </section>
  );
}

const FIELDS = ":is(input, select, textarea, button)";

/** What is shown until the page has come. Tab, which would lead out of the pane, leads into the page then. */
function Loading({ page }: { readonly page: RefObject<HTMLElement> }) {
  const wording = useWording();
  const isAwaited = useRef(false);
  useEffect(() => {
    const section = page.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Tab" || event.shiftKey) return;
      event.preventDefault();
      isAwaited.current = true;
    };
    section?.addEventListener("keydown", press);
    return () => {
      section?.removeEventListener("keydown", press);
      if (isAwaited.current) takeFocus(section?.querySelector<HTMLElement>(`.tool-head ~ * ${FIELDS}`));
    };
  }, [page]);
  return <p className="quiet">{wording.loading}</p>;
}
