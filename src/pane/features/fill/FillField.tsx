import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { contained } from "../../../core/wording/contained";
import { address } from "../../../core/grid/address";
import { readTypedInput, type OpenInput, type TypedInput } from "../../../core/outcome/open-input";
import type { Locale } from "../../../core/outcome/arithmetic";
import type { Failure } from "../../../gateway/failure";
import type { RunActions } from "../../session/actions";
import { UNEXPECTED } from "../../wording/id/failure";
import { showTyped } from "../../wording/show-value";
import { useWording } from "../../wording/speech";
import { useFillWords } from "./words";
import { takeFocus } from "../../parts/focus";

interface FillFieldProps {
  readonly input: OpenInput;
  readonly actions: Pick<RunActions, "fill" | "goTo">;
  readonly onWritten: (input: OpenInput) => void;
}

type NumberTyped = TypedInput & { readonly kind: "number" };

/** How it stands with what was typed. */
type Standing =
  /** "left" where somebody has gone elsewhere without writing what was typed. */
  | { readonly kind: "typing" | "left" | "writing" }
  | { readonly kind: "written"; readonly value: number; readonly isShare: boolean }
  /** In words of the sheet's language, by what is to be said in the pane's, or as Excel refused it. */
  | Exclude<TypedInput, NumberTyped>
  | { readonly kind: "failed"; readonly failure: Failure };

interface Typing {
  /** The input as it was read when this was so. */
  readonly of: OpenInput;
  readonly text: string;
  readonly standing: Standing;
}

/**
 * A line to type one missing input into. Enter writes it and leads to the next missing one, and so does Tab; Esc lets go of
 * it, and whoever leaves the line otherwise has written nothing. What is no number without a doubt stays here, with the reason.
 */
export function FillField({ input, actions, onWritten }: FillFieldProps) {
  const { locale, goToPrefix } = useWording();
  const words = useFillWords();
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const latest = useRef(input);
  const isSending = useRef(false);
  const [typing, setTyping] = useState<Typing>(() => blank(input));
  const { text, standing } = asOf(typing, input);
  useLayoutEffect(() => {
    latest.current = input;
  }, [input]);
  useLayoutEffect(() => {
    const field = line.current;
    return () => {
      if (field !== null && field === document.activeElement)
        takeFocus(field.closest("[data-place]")?.querySelector("button"));
    };
  }, []);

  const stand = (now: Standing, typed = text): void => {
    setTyping({ of: latest.current, text: typed, standing: now });
  };

  async function write({ value, isShare, numberFormat }: NumberTyped): Promise<void> {
    isSending.current = true;
    stand({ kind: "writing" });
    let failure: Failure | null = UNEXPECTED;
    try {
      failure = await actions.fill(input, { value, numberFormat });
    } finally {
      isSending.current = false;
      if (failure !== null) stand({ kind: "failed", failure });
    }
    if (failure !== null) return;
    stand({ kind: "written", value, isShare }, showTyped(value, isShare, locale));
    onWritten(latest.current);
  }

  const isSettled = standing.kind === "writing" || standing.kind === "written";

  /** Gives whether the line has nothing to say any more, so that the next one may be gone to. */
  function send(): boolean {
    if (isSending.current || isSettled || text.trim() === "") return true;
    const read = readTypedInput(input, text);
    if (read.kind !== "number") {
      stand(read);
      return false;
    }
    void write(read);
    return true;
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    const { key, currentTarget, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    if (key === "Enter" && send()) nextLine(currentTarget)?.focus();
    else if (key === "Tab" && !event.shiftKey) send();
    else if (key === "Escape" && text !== "" && !isSettled) {
      // Excel takes Esc for the way back to the sheet; the next one is.
      event.stopPropagation();
      stand({ kind: "typing" }, "");
    }
  }

  const isWrong = !isSettled && standing.kind !== "typing" && standing.kind !== "left";
  return (
    <li className="stack tight small">
      <div className="beside">
        <label htmlFor={id} className="grow">
          <span lang="id">{contained(input.variable)}</span>
          <span className="unseen"> · {address(input.cell)}</span>
        </label>
        <button
          type="button"
          className="jump address"
          tabIndex={-1}
          data-point={isSettled ? undefined : ""}
          onClick={({ currentTarget }) => {
            actions.goTo(input.cell, currentTarget);
          }}
        >
          <span className="unseen">{goToPrefix}</span>
          {address(input.cell)}
        </button>
      </div>
      <input
        ref={line}
        id={id}
        data-fill=""
        type="text"
        autoComplete="off"
        maxLength={100}
        placeholder={words.placeholder}
        readOnly={isSettled}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => {
          stand({ kind: "typing" }, target.value);
        }}
        onKeyDown={press}
        onBlur={() => {
          if (standing.kind === "typing" && text.trim() !== "" && !isSending.current) stand({ kind: "left" });
        }}
        onFocus={() => {
          if (standing.kind === "left") stand({ kind: "typing" });
        }}
      />
      <p id={`${id}-said`} className={isWrong ? "small tone bad" : "quiet"} aria-live="polite">
        <Said standing={standing} cell={address(input.cell)} />
      </p>
    </li>
  );
}

function blank(input: OpenInput): Typing {
  return { of: input, text: "", standing: { kind: "typing" } };
}

/** What was typed, after the list was renewed: a number that was written then is gone again, a draft is still one. */
function asOf(typing: Typing, input: OpenInput): Typing {
  if (typing.of === input || typing.standing.kind === "writing") return typing;
  return typing.standing.kind === "written" ? blank(input) : { ...typing, standing: { kind: "typing" } };
}

/** The next line of the list that can be typed into. */
function nextLine(line: HTMLInputElement): HTMLInputElement | undefined {
  const list = line.closest("[data-list]") ?? document;
  const lines = [...list.querySelectorAll<HTMLInputElement>("input[data-fill]")];
  return lines.slice(lines.indexOf(line) + 1).find((one) => !one.readOnly && one.offsetParent !== null);
}

interface SaidProps {
  readonly standing: Standing;
  readonly cell: string;
}

function Said({ standing, cell }: SaidProps) {
  const { locale, failureText } = useWording();
  const words = useFillWords();
  switch (standing.kind) {
    case "typing":
      return null;
    case "left":
      return words.left;
    case "writing":
      return words.writing;
    case "written":
      return words.written(showTyped(standing.value, standing.isShare, locale));
    case "refused":
      return <span lang="id">{standing.message}</span>;
    case "percent-elsewhere":
      return words.percentElsewhere(cell);
    case "percent-missing":
      return words.percentMissing(cell, example(standing.value, locale));
    case "percent-of-count":
      return words.percentOfCount;
    case "count-in-percent-cell":
      return words.countInPercentCell(cell);
    case "negative":
      return words.negative;
    case "nothing":
      return words.nothing;
    case "failed":
      return standing.failure.detail === "left-behind" ? words.unsure(cell) : failureText(standing.failure);
  }
}

/** What was typed, with its sign; what may be a share already ("0,85") is no example. */
function example(value: number, locale: Locale): string {
  return `${showTyped(Math.abs(value) < 1 ? 85 : value, false, locale)}%`;
}
