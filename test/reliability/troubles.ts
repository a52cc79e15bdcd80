import type { BreaksOff, Fault } from "../../src/standin/faults";
import { COLLEAGUES, type Colleague } from "./colleague";

/** Something that goes wrong at one request of a run or an undo. */
export interface Trouble {
  readonly name: string;
  /** What the host does at that request; `actions` is how many actions the request asks for. */
  readonly fault?: (actions: number) => Fault;
  /** What the host does at every request after it. */
  readonly onwards?: Fault;
  /** What somebody else does right before the request is carried out. */
  readonly colleague?: Colleague;
  /** Somebody clicks again right before the request: in the same pane, or on the ribbon, which knows nothing of the pane. */
  readonly click?: "pane" | "ribbon";
  /** The pane is closed: nothing is asked any more after this request. */
  readonly closes?: boolean;
}

const always = (fault: Fault) => (): Fault => fault;
const breaksOff =
  (share: number) =>
  (actions: number): BreaksOff => ({ breaksOffAt: Math.floor((actions - 1) * share) });

const HALF_WAY = "an unknown error half-way through the batch";
const LATE = "an answer after the add-in has given up waiting";

const FAULTS: readonly Trouble[] = [
  { name: "a cell is being edited", fault: always("editing-cell") },
  { name: "the sheet is protected for the moment", fault: always("protected-sheet") },
  { name: "Excel throttles", fault: always("throttled") },
  { name: "the request is too large", fault: always("request-too-large") },
  {
    name: "the answer is too large (Excel has carried the request out)",
    fault: always("response-too-large"),
  },
  { name: "an unknown error before the batch", fault: always("unknown-error") },
  { name: "an unknown error at the batch's first action", fault: breaksOff(0) },
  { name: HALF_WAY, fault: breaksOff(0.5) },
  { name: "an unknown error at the batch's last action", fault: breaksOff(1) },
  {
    name: "an unknown error half-way through the batch, and a cell is being edited from then on",
    ...{ fault: breaksOff(0.5), onwards: "editing-cell" },
  },
  {
    name: "an unknown error half-way through the batch, and Excel never answers again",
    ...{ fault: breaksOff(0.5), onwards: "no-answer" },
  },
  { name: "no answer, nothing carried out", fault: always("no-answer") },
  { name: "no answer, but carried out", fault: always("no-answer-after") },
  { name: "no answer to this nor any other request", fault: always("no-answer"), onwards: "no-answer" },
  { name: LATE, fault: always("late") },
  { name: "the pane is closed before Excel carries it out", fault: always("no-answer"), closes: true },
  {
    name: "the pane is closed after Excel has carried it out",
    fault: always("no-answer-after"),
    closes: true,
  },
  { name: "a second click in the pane", click: "pane" },
  { name: "a click on the ribbon at the same time", click: "ribbon" },
];

const OTHERS: readonly Trouble[] = COLLEAGUES.map((colleague) => ({
  name: `somebody ${colleague.name}`,
  colleague,
}));

/** Everything that is tried at every single request. */
export const TROUBLES: readonly Trouble[] = [...FAULTS, ...OTHERS];

/** What may end in another way on a sheet of another shape: what others do to it, and what leaves it half-written. */
export const TROUBLES_OF_SHAPE: readonly Trouble[] = [
  ...FAULTS.filter(({ name }) => name === HALF_WAY || name === LATE),
  ...OTHERS,
];
