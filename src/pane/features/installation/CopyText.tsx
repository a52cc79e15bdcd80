import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useInstallationWords } from "./words";

/** Copies a text. Where the frame may not use the clipboard, the text is shown selected, to be copied by hand. */
export function CopyText({ text }: { readonly text: string }) {
  const wording = useInstallationWords();
  const [came, setCame] = useState<"not-yet" | "copied" | "refused">("not-yet");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (came === "refused") area.current?.select();
  }, [came]);
  const copy = async (): Promise<void> => {
    setCame((await wasCopied(text)) ? "copied" : "refused");
    area.current?.select();
  };
  return (
    <div className="stack">
      <Button appearance="primary" onClick={() => void copy()}>
        {wording.copy}
      </Button>
      <p className="quiet">{wording.privacy}</p>
      <p role="status">
        {came === "copied" && wording.copied}
        {came === "refused" && wording.notCopied}
      </p>
      {came === "refused" && (
        <textarea
          ref={area}
          className="small"
          readOnly
          rows={8}
          value={text}
          aria-label={wording.findingsText}
        />
      )}
    </div>
  );
}

/** False where there is no clipboard to write to, or the host's frame forbids it. */
async function wasCopied(text: string): Promise<boolean> {
  if (!("clipboard" in navigator)) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
