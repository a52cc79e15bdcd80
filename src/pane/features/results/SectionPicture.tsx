import { countByStatus, type SectionGroup } from "./overview";
import type { Standing, StatusCounts } from "../../wording/standing";
import { useWording } from "../../wording/speech";

const ORDER: readonly Standing[] = ["computed", "manual", "incomplete", "invalid", "unresolved"];

interface SectionPictureProps {
  readonly groups: readonly SectionGroup[];
  /** False before a run, when an indicator is at best ready to be calculated. */
  readonly isCalculated: boolean;
}

/** The state of the form as a small picture: a bar for each section, with the shares of its indicators. */
export function SectionPicture({ groups, isCalculated }: SectionPictureProps) {
  const wording = useWording();
  const counted = groups.map(({ section, outcomes }) => ({
    section,
    total: outcomes.length,
    counts: countByStatus(outcomes),
  }));
  const present = ORDER.filter((standing) => counted.some(({ counts }) => counts[standing] > 0));
  return (
    <>
      <ul className="picture" aria-label={wording.picture}>
        {counted.map(({ section, counts, total }) => (
          <li key={section} className="picture-line">
            <span className="picture-name" lang={section === "" ? undefined : "id"}>
              {wording.section(section)}
            </span>
            <Shares counts={counts} />
            <span className="picture-count" aria-hidden="true">
              {wording.fraction(counts.computed, total)}
            </span>
            <span className="unseen">
              {isCalculated
                ? wording.sectionCount(counts.computed, total)
                : wording.sectionReady(counts.computed, total)}
            </span>
          </li>
        ))}
      </ul>
      {present.some((standing) => standing !== "computed") && (
        <p className="legend" aria-hidden="true">
          {present.map((standing) => (
            <span key={standing} className="legend-part">
              <span className={`share ${standing}`} />
              {wording.legend(standing, isCalculated)}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Shares({ counts }: { readonly counts: StatusCounts }) {
  return (
    <span className="shares" aria-hidden="true">
      {ORDER.filter((standing) => counts[standing] > 0).map((standing) => (
        <span key={standing} className={`share ${standing}`} style={{ flexGrow: counts[standing] }} />
      ))}
    </span>
  );
}
