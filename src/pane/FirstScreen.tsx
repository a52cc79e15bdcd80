import { wording } from "./wording";

/** What the pane says before anything was calculated. */
export function FirstScreen() {
  return (
    <section className="card">
      <p className="lead">{wording.start}</p>
      <ul className="points">
        {wording.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <p className="quiet">{wording.checkHint}</p>
    </section>
  );
}
