import { contained } from "../../../core/wording/contained";
import { useQuestionWords } from "./words";

interface ReadAsProps {
  readonly phrase: string;
  readonly variable: string;
}

/** The variable that a phrase of the formula is read as; the phrase too, where its words are others. */
export function ReadAs({ phrase, variable }: ReadAsProps) {
  const { isReadAs } = useQuestionWords();
  return (
    <p className="phrase-text">
      {!sameText(phrase, variable) && (
        <>
          “<span lang="id">{contained(phrase)}</span>” {isReadAs}{" "}
        </>
      )}
      <span lang="id">{contained(variable)}</span>
    </p>
  );
}

/** Two texts are read aloud alike where they differ in no more than brackets, punctuation, case and spaces. */
export function sameText(a: string, b: string): boolean {
  const even = (text: string): string =>
    text
      .replace(/[\s()[\].,;:"“”]+/g, " ")
      .trim()
      .toLowerCase();
  return even(a) === even(b);
}
