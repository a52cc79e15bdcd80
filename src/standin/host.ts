import { answerText } from "./answer-text";
import type { Workbook } from "../workbook/workbook";
import { changedEvents, selectionEvents } from "./changed-events";
import { execute } from "./executor";
import { TRANSPORT_FAILURES, type Fault, type TransportFailure } from "./faults";
import type { RichEvent } from "./listeners";
import { follow } from "./objects/follow";
import { ANNOUNCED, isSetSupported, type Announced } from "./requirements";
import { bytesOf, isRoundTrip, WEB_LIMIT, type RoundTrip } from "./round-trips";
import { Session, type InFront, type Moved, type Place } from "./session";
import { AS_EXCEL, type Strictness } from "./strictness";
import { UNDO_GROUP } from "./undo-list";
import type { RequestBody } from "./wire";

export interface HostOptions {
  /** Requirement sets that differ from the usual ones: `{ ExcelApi: "1.9" }`. */
  readonly announced?: Announced;
  /** What goes wrong, by the round trip's number from 1. */
  readonly faults?: Readonly<Record<number, Fault>>;
  /** Called before each round trip is carried out; it may change the workbook, as a colleague would. */
  readonly beforeRequest?: (roundTrip: number, workbook: Workbook) => void | Promise<void>;
  /** The largest request and answer in bytes of JSON; 5 MB unless told otherwise. */
  readonly limit?: number;
  /** In what the host differs from the usual Excel. */
  readonly strictness?: Partial<Strictness>;
}

/** One batch as a transport hands it over: its size in bytes of JSON, and the client's request flags. */
export interface Request {
  readonly body: RequestBody;
  readonly bytes: number;
  readonly flags: number;
}

/** The answer to one batch; "silent" is none at all, ever. */
export type Reply =
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "failed"; readonly failure: TransportFailure }
  | { readonly kind: "silent" };

/** Set by a client that would rather wait than be refused while a cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * Stands in for Excel before the real office.js: carries the client's batches out on a workbook. It has the members
 * that the add-in uses and refuses the others by name. It shows what the add-in says, never how Excel behaves.
 */
export class Host {
  readonly announced: Announced;
  readonly #options: HostOptions;
  readonly #session: Session;
  readonly #roundTrips: RoundTrip[] = [];
  readonly #eventListeners = new Set<(event: RichEvent) => void>();
  readonly #selectListeners = new Set<(place: Place) => void>();
  #stopWatching: () => void;
  #begun = 0;
  #executing = false;
  #editing = false;
  #editingEnded: (() => void)[] = [];
  #late: (() => void)[] = [];
  #activeSheet: string;

  constructor(workbook: Workbook, options: HostOptions = {}) {
    this.announced = { ...ANNOUNCED, ...options.announced };
    this.#options = options;
    this.#session = new Session(workbook, this.announced, { ...AS_EXCEL, ...options.strictness });
    this.#activeSheet = this.#session.activeSheet.id;
    this.#session.onSelect = (place) => {
      this.#selected(place);
    };
    this.#stopWatching = this.#watch();
  }

  /** The workbook that the add-in works on. */
  get workbook(): Workbook {
    return this.#session.workbook;
  }

  /**
   * Puts the workbook as somebody else has left it (rows inserted, a sheet renamed or deleted) in the place of the
   * present one. Sheets are the same by their ids; the ranges kept for the add-in go where `moved` says.
   */
  replace(workbook: Workbook, moved: Moved): void {
    this.#stopWatching();
    this.#session.adopt(workbook);
    this.#activeSheet = this.#session.activeSheet.id;
    this.#session.references.replaceAll((object) => follow(object, this.#session, moved));
    this.#stopWatching = this.#watch();
  }

  /** The add-in's requests so far, without the client's own clean-ups. */
  get roundTrips(): readonly RoundTrip[] {
    return this.#roundTrips;
  }

  /** The members by which Excel's own list of what can be undone was emptied, in their order: "Range.values". */
  get undoListEmptied(): readonly string[] {
    return this.#session.undoListEmptied;
  }

  /** Puts another workbook, or a chart sheet, in front of the add-in's; `nothing` takes it away again. */
  setInFront(what: InFront): void {
    this.#session.inFront = what;
  }

  /** The active sheet and what is selected on it. */
  get selection(): Place {
    return this.#session.selection;
  }

  /** Selects as a person does; the sheet becomes the active one. */
  select(place: Place): void {
    this.#session.select(place);
  }

  /** Tells of every new selection or active sheet, the person's and the add-in's; gives back how to stop. */
  onSelect(listener: (place: Place) => void): () => void {
    this.#selectListeners.add(listener);
    return () => this.#selectListeners.delete(listener);
  }

  /** Calls the listener, from now on the only one, when the add-in wants its pane shown (true) or hidden. */
  onPane(listener: (shown: boolean) => void): void {
    this.#session.onPane = listener;
  }

  /** For transports: tells of every event that the client listens to; gives back how to stop. */
  onEvent(listener: (event: RichEvent) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** Says that a cell is being edited, or is no more: meanwhile the add-in's requests are refused, or wait. */
  setEditing(editing: boolean): void {
    this.#editing = editing;
    if (editing) return;
    for (const go of this.#editingEnded.splice(0)) go();
  }

  /** Carries the requests out that a fault has held back. */
  letGo(): void {
    for (const go of this.#late.splice(0)) go();
  }

  /** Carries one batch out. A failure inside the host itself rejects. */
  async answer(request: Request): Promise<Reply> {
    const { body } = request;
    if (!isRoundTrip(body)) return { kind: "done", text: answerText(execute(body, this.#session)) };
    const number = (this.#begun += 1);
    await this.#options.beforeRequest?.(number, this.workbook);
    await this.#waitForEditing(request.flags);
    const fault = this.#options.faults?.[number];
    if (fault === "late") await new Promise<void>((go) => this.#late.push(go));
    const reply = this.#carryOut(request, fault);
    this.#roundTrips.push({
      number,
      actions: body.Actions.length,
      isGrouped: isGrouped(request),
      requestBytes: request.bytes,
      responseBytes: reply.kind === "done" ? bytesOf(reply.text) : 0,
    });
    return reply;
  }

  /** Lets go of the workbook. */
  dispose(): void {
    this.#stopWatching();
    this.#eventListeners.clear();
    this.#selectListeners.clear();
  }

  #carryOut(request: Request, fault: Fault | undefined): Reply {
    const limit = this.#options.limit ?? WEB_LIMIT;
    if (fault === "no-answer") return { kind: "silent" };
    if (this.#editing || fault === "editing-cell") return failed("editing-cell");
    if (fault === "throttled" || fault === "unknown-error") return failed(fault);
    if (fault === "request-too-large" || request.bytes > limit) return failed("request-too-large");
    const answer = this.#execute(request, fault);
    if (fault === "no-answer-after") return { kind: "silent" };
    if (fault === "response-too-large" || bytesOf(answer) > limit) return failed("response-too-large");
    return { kind: "done", text: answer };
  }

  #execute(request: Request, fault: Fault | undefined): string {
    this.#session.protectAll = fault === "protected-sheet";
    this.#executing = true;
    try {
      const breaksOffAt = typeof fault === "object" ? fault.breaksOffAt : undefined;
      const manner = { breaksOffAt, isGrouped: isGrouped(request) };
      return answerText(execute(request.body, this.#session, manner));
    } finally {
      this.#executing = false;
      this.#session.protectAll = false;
      const written = this.#session.written.splice(0);
      this.#raise(written.flatMap((place) => changedEvents(this.#session, place, true)));
    }
  }

  #watch(): () => void {
    const { workbook } = this;
    return workbook.onChange((change) => {
      if (this.#executing) return;
      const sheet = workbook.sheets.find((one) => one.id === change.sheet || one.name === change.sheet);
      if (sheet !== undefined) this.#raise(changedEvents(this.#session, { sheet, area: change.area }, false));
    });
  }

  async #waitForEditing(flags: number): Promise<void> {
    const waits = (flags & DELAY_FOR_CELL_EDIT) !== 0 && isSetSupported(this.announced, "DelayForCellEdit");
    if (!this.#editing || !waits) return;
    await new Promise<void>((go) => this.#editingEnded.push(go));
  }

  #selected(place: Place): void {
    const left = this.#activeSheet === place.sheet.id ? null : this.#activeSheet;
    this.#activeSheet = place.sheet.id;
    for (const listener of this.#selectListeners) listener(place);
    this.#raise(selectionEvents(this.#session, place, left));
  }

  /** Events leave after the answer that they belong to. */
  #raise(events: readonly RichEvent[]): void {
    for (const event of events) {
      setTimeout(() => {
        for (const listener of this.#eventListeners) listener(event);
      }, 0);
    }
  }
}

function isGrouped({ flags }: Request): boolean {
  return (flags & UNDO_GROUP) !== 0;
}

function failed(fault: keyof typeof TRANSPORT_FAILURES): Reply {
  return { kind: "failed", failure: TRANSPORT_FAILURES[fault] };
}
