import { useId, type ReactNode } from "react";

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** True for a number of few digits. */
  readonly isShort?: boolean;
  /** The most characters that may be typed. */
  readonly longest: number;
  readonly problem: string | null;
  readonly onType: (text: string) => void;
}

/** A line to type into, with its label, a hint, and what is wrong with it. */
export function TextField({
  name,
  label,
  hint,
  value,
  isShort = false,
  longest,
  problem,
  onType,
}: TextFieldProps) {
  const id = useId();
  const told = [hint === undefined ? "" : `${id}-hint`, problem === null ? "" : `${id}-problem`]
    .join(" ")
    .trim();
  return (
    <div className="stack tight">
      <label htmlFor={id} className="strong">
        {label}
      </label>
      <input
        id={id}
        name={name}
        className={isShort ? "short" : undefined}
        type="text"
        autoComplete="off"
        inputMode={isShort ? "numeric" : "text"}
        maxLength={longest}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={told === "" ? undefined : told}
        onChange={(event) => {
          onType(event.target.value);
        }}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className="small tone bad">
          {problem}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly hint: string | null;
  readonly children: ReactNode;
}

/** One of several, with what is chosen by it. */
export function Choice({ legend, hint, children }: ChoiceProps) {
  return (
    <fieldset className="stack">
      <legend>{legend}</legend>
      {children}
      {hint !== null && <p className="quiet">{hint}</p>}
    </fieldset>
  );
}

interface OptionProps {
  readonly name: string;
  readonly checked: boolean;
  readonly label: string;
  /** The language of the label, where it is not that of the pane. */
  readonly lang?: string;
  readonly onChoose: () => void;
}

export function Option({ name, checked, label, lang, onChoose }: OptionProps) {
  return (
    <label className="beside">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span className="grow" lang={lang}>
        {label}
      </span>
    </label>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  /** The language of the options, where it is not that of the pane. */
  readonly lang?: string;
  readonly onPick: (value: string) => void;
}

/** One of several in a list that opens, with its label. */
export function Pick({ label, value, options, lang, onPick }: PickProps) {
  const id = useId();
  return (
    <div className="stack tight">
      <label htmlFor={id} className="strong">
        {label}
      </label>
      <select
        id={id}
        value={value}
        lang={lang}
        onChange={(event) => {
          onPick(event.target.value);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
