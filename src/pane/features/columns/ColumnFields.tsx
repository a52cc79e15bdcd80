import { Button } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import {
  BY_NAME,
  BY_PLACE,
  problemWith,
  type PointedColumns,
  type PointedField,
  type ShownHeading,
} from "../../../core/form/layouts/pointing";
import { columnLetters } from "../../../core/grid/address";
import { contained } from "../../../core/wording/contained";
import { shortened } from "../../../core/wording/messages";
import { Choice, Option, Pick } from "../../parts/FormControls";
import { useWording } from "../../wording/speech";
import { useColumnsWords } from "./words";

interface ColumnFieldsProps {
  readonly heading: ShownHeading;
  readonly isBusy: boolean;
  /** Gives the column of the cell that is selected; null where there is none to take, which is said elsewhere. */
  readonly onTake: () => Promise<number | null>;
  readonly onKeep: (columns: PointedColumns) => void;
  readonly onCancel: () => void;
}

/** A heading's texts are shown no longer than this. */
const LONGEST = 60;

/** A column for each field, from a list or from the cell that is selected; and what keeps them from being a form's. */
export function ColumnFields({ heading, isBusy, onTake, onKeep, onCancel }: ColumnFieldsProps) {
  const wording = useColumnsWords();
  const { cancel } = useWording();
  const { read } = heading;
  const [pointed, setPointed] = useState(read);
  const [byPlace, setByPlace] = useState(read.numerator !== undefined || read.denominator !== undefined);
  const [asked, setAsked] = useState(false);
  const needed = byPlace ? BY_PLACE : BY_NAME;
  const fields: readonly PointedField[] = ["indicator", ...needed];
  const columns = only(pointed, fields);
  const problem = problemWith(heading, columns, needed);
  const filled = heading.columns.find(({ column }) => column === columns.result)?.numbers ?? 0;
  const point = (field: PointedField, column: number | null): void => {
    setPointed((before) => withColumn(before, field, column));
  };

  function keep(event: SyntheticEvent): void {
    event.preventDefault();
    setAsked(true);
    if (!isBusy && problem === null) onKeep(columns);
  }

  return (
    <form className="stack" noValidate onSubmit={keep}>
      <Choice legend={wording.inputs} hint={byPlace ? null : wording.linesHint}>
        {[false, true].map((each) => (
          <Option
            key={String(each)}
            name="inputs"
            checked={byPlace === each}
            label={each ? wording.byPlace : wording.byName}
            onChoose={() => {
              setByPlace(each);
            }}
          />
        ))}
      </Choice>
      {!byPlace && heading.periods.length > 0 && (
        <PeriodPick heading={heading} columns={columns} onPick={setPointed} />
      )}
      {fields.map((field) => (
        <div key={field} className="stack tight">
          <Pick
            label={wording.fieldName(field)}
            value={String(columns[field] ?? "")}
            lang="id"
            options={[
              ["", field === "indicator" ? wording.noneNeeded : wording.unchosen],
              ...heading.columns.map(({ column, text }): [string, string] => [
                String(column),
                wording.column(columnLetters(column), contained(shortened(text, LONGEST))),
              ]),
            ]}
            onPick={(value) => {
              point(field, value === "" ? null : Number(value));
            }}
          />
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              void onTake().then((column) => {
                if (column !== null) point(field, column);
              });
            }}
          >
            {wording.fromCell}
            <span className="unseen">: {wording.fieldName(field)}</span>
          </Button>
        </div>
      ))}
      <p role="status" className="quiet">
        {problem?.kind === "missing" && !asked && wording.missing(problem.fields)}
        {problem === null && filled > 0 && wording.replaces(filled)}
      </p>
      {problem !== null && (problem.kind !== "missing" || asked) && (
        <p role="alert" className="small tone bad">
          {problem.kind === "missing" ? wording.missing(problem.fields) : wording.problem(problem)}
        </p>
      )}
      <div className="line">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {isBusy ? wording.keeping : wording.keep}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </form>
  );
}

function only(columns: PointedColumns, fields: readonly PointedField[]): PointedColumns {
  return Object.fromEntries(Object.entries(columns).filter(([field]) => fields.some((one) => one === field)));
}

function withColumn(columns: PointedColumns, field: PointedField, column: number | null): PointedColumns {
  const others = Object.entries(columns).filter(([one]) => one !== field);
  return Object.fromEntries(column === null ? others : [...others, [field, column]]);
}

interface PeriodPickProps {
  readonly heading: ShownHeading;
  readonly columns: PointedColumns;
  readonly onPick: (change: (before: PointedColumns) => PointedColumns) => void;
}

/** Chooses the columns of values and results by the period that they are for. */
function PeriodPick({ heading: { periods }, columns, onPick }: PeriodPickProps) {
  const wording = useColumnsWords();
  const { value } = columns;
  const chosen = periods.findIndex(({ values }) => value !== undefined && values.includes(value));
  return (
    <Pick
      label={wording.fieldName("period")}
      value={String(chosen)}
      lang="id"
      options={[
        ["-1", wording.unchosen],
        ...periods.map(({ text }, i): [string, string] => [String(i), contained(shortened(text, LONGEST))]),
      ]}
      onPick={(picked) => {
        const period = periods[Number(picked)];
        onPick((before) => {
          const values = withColumn(before, "value", onlyOne(period?.values));
          const hasResults = periods.some(({ results }) => results.length > 0);
          return hasResults ? withColumn(values, "result", onlyOne(period?.results)) : values;
        });
      }}
    />
  );
}

function onlyOne(columns: readonly number[] = []): number | null {
  const [column = null, ...others] = columns;
  return others.length === 0 ? column : null;
}
