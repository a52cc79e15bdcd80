import { Button } from "@fluentui/react-components";
import { wording } from "./wording";

interface NoFormScreenProps {
  readonly message: string;
  readonly onRetry: () => void;
}

/** What the pane says where the active sheet holds no Form 1: what was looked for, and what to do. */
export function NoFormScreen({ message, onRetry }: NoFormScreenProps) {
  return (
    <section className="card" role="alert">
      <h2 className="card-title">{wording.failureTitle("no-form")}</h2>
      <p>{message}</p>
      <ul className="points">
        {wording.noFormHelp.map((help) => (
          <li key={help}>{help}</li>
        ))}
      </ul>
      <Button onClick={onRetry}>{wording.retry}</Button>
    </section>
  );
}
