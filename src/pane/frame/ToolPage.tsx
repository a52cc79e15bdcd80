import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { Suspense } from "react";
import { useTitle, type PageTool, type ToolProps } from "../features/tool";
import { PaneBoundary } from "../parts/PaneBoundary";
import { useWording } from "../wording/speech";
import { useTakenFocus } from "../parts/focus";

interface ToolPageProps extends ToolProps {
  readonly tool: PageTool;
  /** Another object each time somebody asks for the tool: the keyboard comes here then. */
  readonly asked: object;
}

/** The page of a tool, in place of the results: the way back, its title, and what it holds. */
export function ToolPage({ tool, asked, session, onClose }: ToolPageProps) {
  const wording = useWording();
  const title = useTitle(tool);
  const heading = useTakenFocus<HTMLHeadingElement>(asked);
  const { View } = tool;
  return (
    <section className="tool stack" aria-labelledby="tool-title">
      <div className="tool-head line">
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {wording.back}
        </Button>
        <h2 id="tool-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <PaneBoundary message={wording.notLoaded}>
        <Suspense fallback={<p className="quiet">{wording.loading}</p>}>
          <View session={session} onClose={onClose} />
        </Suspense>
      </PaneBoundary>
    </section>
  );
}
