import { countByStatus, type SectionGroup } from "./overview";
import { countShares, SHARES, type Share } from "./shares";
import type { PaneWording } from "../../wording/id/pane";
import { useWording } from "../../wording/speech";

interface SectionPictureProps {
  readonly groups: readonly SectionGroup[];
  /** False before a run, when an indicator is at best ready to be calculated. */
  readonly isCalculated: boolean;
}

/** The state of the form as a small picture: a bar for each section, on a track that is empty where inputs are. */
export function SectionPicture({ groups, isCalculated }: SectionPictureProps) {
  const wording = useWording();
  const counted = groups.map(({ section, outcomes }) => ({
    section,
    total: outcomes.length,
    computed: countByStatus(outcomes).computed,
    shares: countShares(outcomes),
  }));
  const present = SHARES.filter((share) => counted.some(({ shares }) => shares[share] > 0));
  return (
    <>
      <ul className="picture stack small" aria-label={wording.picture}>
        {counted.map(({ section, computed, shares, total }) => (
          <li key={section} className="stack picture-line">
            <span lang={section === "" ? undefined : "id"}>{wording.section(section)}</span>
            <Bar shares={shares} />
            <span className="picture-count quiet" aria-hidden="true">
              {wording.fraction(computed, total)}
            </span>
            <span className="unseen">
              {isCalculated ? wording.sectionCount(computed, total) : wording.sectionReady(computed, total)}
            </span>
          </li>
        ))}
      </ul>
      {present.some((share) => share !== "right") && (
        <p className="legend line quiet" aria-hidden="true">
          {present.map((share) => (
            <span key={share} className="legend-part">
              <span className={`share ${share}`} />
              {legend(share, isCalculated, wording)}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function legend(share: Share, isCalculated: boolean, wording: PaneWording): string {
  switch (share) {
    case "right":
      return wording.legend("computed", isCalculated);
    case "attention":
      return wording.legendAttention;
    case "manual":
      return wording.legend("manual", isCalculated);
    case "empty":
      return wording.legend("incomplete", isCalculated);
  }
}

function Bar({ shares }: { readonly shares: Readonly<Record<Share, number>> }) {
  return (
    <span className="shares" aria-hidden="true">
      {SHARES.filter((share) => shares[share] > 0).map((share) => (
        <span key={share} className={`share ${share}`} style={{ flexGrow: shares[share] }} />
      ))}
    </span>
  );
}
