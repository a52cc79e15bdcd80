import { Button } from "@fluentui/react-components";
import { newFormTool } from "../features/new-form/tool";
import { useTitle } from "../features/tool";
import { useWording } from "../wording/speech";

interface NoFormScreenProps {
  readonly message: string;
  /** False where the pane looked by itself: nobody asked, so nobody is interrupted. */
  readonly wasAsked: boolean;
  readonly onRetry: () => void;
  readonly onNewForm: () => void;
}

/** What the pane says where the active sheet holds no Form 1: what was looked for, and what to do. */
export function NoFormScreen({ message, wasAsked, onRetry, onNewForm }: NoFormScreenProps) {
  const wording = useWording();
  const newForm = useTitle(newFormTool);
  return (
    <section className="card" role={wasAsked ? "alert" : "status"}>
      <h2 className="card-title">{wording.failureTitle("no-form")}</h2>
      <p>{message}</p>
      <ul className="points">
        {wording.noFormHelp.map((help) => (
          <li key={help}>{help}</li>
        ))}
      </ul>
      <div className="question-buttons">
        <Button appearance="primary" onClick={onNewForm}>
          {newForm}
        </Button>
        <Button onClick={onRetry}>{wording.retry}</Button>
      </div>
    </section>
  );
}
