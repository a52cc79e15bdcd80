import { useId } from "react";

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
