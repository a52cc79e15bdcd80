import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { CopyText } from "./CopyText";
import { findingsOf, findingsText, type Finding } from "./findings";
import { useInstallationWords } from "./words";
import { useWording } from "../../wording/speech";
import { pageOrigin } from "./page-origin";
import type { Installation } from "../../../gateway/installation";

interface InstallationCheckProps {
  readonly inspect: () => Promise<Installation>;
}

/** Checks the installation as soon as it is shown, and lists what was found. */
export function InstallationCheck({ inspect }: InstallationCheckProps) {
  const wording = useInstallationWords();
  const { failureText } = useWording();
  const [round, setRound] = useState(0);
  const [installation, setInstallation] = useState<Installation | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      try {
        const found = await inspect();
        if (isCurrent) setInstallation(found);
      } catch (error) {
        if (isCurrent) setFailed(true);
        throw error;
      }
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [inspect, round]);

  const again = (): void => {
    setInstallation(null);
    setFailed(false);
    setRound(round + 1);
  };
  const findings =
    installation === null ? null : findingsOf(installation, pageOrigin(), { ...wording, failureText });
  const open = findings?.filter(({ state }) => state !== "good").length ?? 0;
  return (
    <div className="stack">
      <p role="status">
        {failed ? wording.failed : findings === null ? wording.checking : wording.summary(open)}
      </p>
      {findings !== null && (
        <>
          <ul className="stack">
            {findings.map((finding) => (
              <FindingLine key={finding.title} finding={finding} />
            ))}
          </ul>
          <CopyText text={findingsText(findings, navigator.userAgent, wording)} />
        </>
      )}
      <Button onClick={again} disabledFocusable={findings === null && !failed}>
        {wording.again}
      </Button>
    </div>
  );
}

/** The sign before a line; the words in it say the same. */
const SIGNS: Readonly<Record<Finding["state"], string>> = { good: "✓", notice: "!", bad: "✕", unknown: "?" };

function FindingLine({ finding: { title, state, text } }: { readonly finding: Finding }) {
  const wording = useInstallationWords();
  return (
    <li className={`finding beside ${state}`}>
      <span className="sign strong" aria-hidden>
        {SIGNS[state]}
      </span>
      <div className="grow">
        <p className="strong">
          {title}
          <span className={state === "good" ? "unseen" : "tone"}> {wording.state[state]}</span>
        </p>
        <p className="quiet">{text}</p>
      </div>
    </li>
  );
}
