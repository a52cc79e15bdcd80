import { Button } from "@fluentui/react-components";
import { useWording } from "../../wording/speech";

interface ListFilterProps {
  /** How many need attention, and how many there are. */
  readonly open: number;
  readonly all: number;
  readonly onlyOpen: boolean;
  readonly onChoose: (onlyOpen: boolean) => void;
}

/** Chooses between every indicator and those that need attention, and says aloud how many are left. */
export function ListFilter({ open, all, onlyOpen, onChoose }: ListFilterProps) {
  const wording = useWording();
  return (
    <div className="line" role="group" aria-label={wording.showWhich}>
      <Choice
        text={wording.everything(all)}
        chosen={!onlyOpen}
        onChoose={() => {
          onChoose(false);
        }}
      />
      <Choice
        text={wording.attentionOnly(open)}
        chosen={onlyOpen}
        onChoose={() => {
          onChoose(true);
        }}
      />
      <p className="unseen" aria-live="polite">
        {onlyOpen && wording.shownNow(open)}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ text, chosen, onChoose }: ChoiceProps) {
  return (
    <Button
      size="small"
      shape="circular"
      appearance={chosen ? "primary" : "secondary"}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      {text}
    </Button>
  );
}
