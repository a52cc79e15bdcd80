import { useWording } from "../wording/speech";

/** What the pane says where it knows nothing of the sheet yet, or could not read it by itself. */
export function FirstScreen({ unread = null }: { readonly unread?: string | null }) {
  const wording = useWording();
  return (
    <section className="card stack">
      {unread !== null && <p className="quiet">{wording.unread(unread)}</p>}
      <p className="strong">{wording.start}</p>
      <ul className="points">
        {wording.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <p className="quiet">{wording.checkHint}</p>
    </section>
  );
}

/** The shape of what comes, while the pane reads the sheet by itself. */
export function LookingScreen() {
  const wording = useWording();
  return (
    <section className="card stack">
      <p className="quiet">{wording.reading}</p>
      <div className="skeleton-bar" />
      <div className="skeleton-bar" />
      <div className="skeleton-bar" />
    </section>
  );
}
