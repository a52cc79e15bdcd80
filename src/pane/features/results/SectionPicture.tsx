import { countByStatus, type SectionGroup } from "./overview";
import { countShares, SHARES, type Share } from "./shares";
import { useReviewedWords } from "../reviewed/words";
import { useWording } from "../../wording/speech";

interface SectionPictureProps {
  readonly groups: readonly SectionGroup[];
  /** False before a run, when an indicator is at best ready to be calculated. */
  readonly isCalculated: boolean;
}

/** The state of the form as a small picture: a bar for each section, on a track that is empty where inputs are. */
export function SectionPicture({ groups, isCalculated }: SectionPictureProps) {
  const wording = useWording();
  const { toReview } = useReviewedWords();
  const counted = groups.map(({ section, outcomes }) => ({
    section,
    total: outcomes.length,
    computed: countByStatus(outcomes).computed,
    shares: countShares(outcomes),
  }));
  const totals = countShares(groups.flatMap(({ outcomes }) => outcomes));
  const present = SHARES.filter((share) => totals[share] > 0);
  const legend = (share: Share): string =>
    share === "doubtful"
      ? `${wording.legend("computed", isCalculated, totals.doubtful)}, ${toReview}`
      : wording.legend(share === "wrong" ? "invalid" : share, isCalculated, totals[share]);
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
      {present.some((share) => share !== "computed") && (
        <p className="legend line quiet">
          {present.map((share) => (
            <span key={share} className="legend-part">
              <span className={`share ${share}`} />
              {legend(share)}
            </span>
          ))}
        </p>
      )}
    </>
  );
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
