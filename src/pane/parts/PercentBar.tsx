/**
 * A percentage as a bar, for those who would rather look than read; the number stands beside it. What is more than a
 * hundred fills the bar and says so by its end.
 * @param share 0.8462 for 84,62%
 */
export function PercentBar({ share }: { readonly share: number }) {
  const percent = Math.min(1, Math.max(0, share)) * 100;
  return (
    <span className="percent" aria-hidden="true">
      <span className={share > 1 ? "percent-fill over" : "percent-fill"} style={{ width: `${percent}%` }} />
    </span>
  );
}
