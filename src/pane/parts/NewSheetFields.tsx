import { PAPERS, type Paper } from "../../core/draft/sheet-draft";
import { LONGEST_NAME, type SheetNameProblem } from "../../core/draft/sheet-name";
import { useNewSheetWords } from "./new-sheet-words";
import { Choice, Option, TextField } from "./FormControls";

interface PaperChoiceProps {
  /** Tells the buttons of this choice from those of another part that is open at the same time. */
  readonly name: string;
  readonly paper: Paper;
  readonly onChoose: (paper: Paper) => void;
}

/** What a new sheet is to be printed on. */
export function PaperChoice({ name, paper, onChoose }: PaperChoiceProps) {
  const wording = useNewSheetWords();
  return (
    <Choice legend={wording.paper} hint={null}>
      {PAPERS.map((one) => (
        <Option
          key={one}
          name={name}
          checked={one === paper}
          label={wording.paperName(one)}
          onChoose={() => {
            onChoose(one);
          }}
        />
      ))}
    </Choice>
  );
}

interface SheetNameFieldProps {
  readonly value: string;
  readonly problem: SheetNameProblem | null;
  readonly onType: (name: string) => void;
}

/** What a new sheet is to be called, in a field of the name "name", with what Excel would refuse said beside it. */
export function SheetNameField({ value, problem, onType }: SheetNameFieldProps) {
  const wording = useNewSheetWords();
  return (
    <TextField
      name="name"
      longest={LONGEST_NAME}
      label={wording.name}
      value={value}
      problem={problem === null ? null : wording.nameProblem(problem)}
      onType={onType}
    />
  );
}
