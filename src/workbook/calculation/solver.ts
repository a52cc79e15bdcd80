import { Batch, usedNames, type Ground } from "./batch";
import type { Tile } from "./dependents";
import type { CalcModule } from "./engine";
import { EngineDied, type DefinedName, type Found } from "./engine-model";
import { engineText, type EngineText } from "./engine-text";
import type { Formula, Formulas } from "./formulas";

/**
 * What is calculated at once after a change, in cells that the engine looks at: about five seconds' worth. What is left
 * then is not calculated.
 */
const MOST_STEPS = 25_000_000;
/** So many formulas go to the engine at once: with more, it gets slow. */
export const AT_ONCE = 4_000;
/** How deep the engine may call itself, in levels of brackets: it dies of about 300. */
const DEEPEST = 100;
/** So many formulas may join texts one after the other: their lengths may double each time. */
const MOST_JOINS = 6;

type Texts = ReadonlyMap<Formula, EngineText>;

/** Has the engine calculate formulas, as far as they are to be trusted to it and within a limit of steps. */
export class Solver {
  readonly #module: CalcModule;
  readonly #sheets: readonly string[];
  readonly #names: readonly DefinedName[];
  readonly #formulas: Formulas;
  #steps = MOST_STEPS;
  #isDead = false;

  /** `sheets` are the sheets' names. */
  constructor(
    module: CalcModule,
    sheets: readonly string[],
    names: readonly DefinedName[],
    formulas: Formulas,
  ) {
    this.#module = module;
    this.#sheets = sheets;
    this.#names = names;
    this.#formulas = formulas;
  }

  /** How many steps are left. */
  get steps(): number {
    return this.#steps;
  }

  /** Begins to count the steps anew. */
  begin(): void {
    this.#steps = MOST_STEPS;
  }

  /**
   * What the engine finds for formulas as if each stood beside its cell; those are missing for which it finds nothing.
   * @param cellAt the cells as they count for these formulas
   */
  ask(formulas: readonly Formula[], cellAt: Ground["cellAt"]): ReadonlyMap<Formula, Found> {
    const answers = new Map<Formula, Found>();
    const texts = this.#textsOf(formulas);
    const asked = [...texts.keys()];
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      this.#withBatch(some, cellAt, (batch) => {
        for (const formula of some) batch.ask(formula, texts.get(formula)?.text ?? "");
        batch.evaluate();
        for (const formula of some) {
          const found = sound(batch.found(formula), formula, texts.get(formula));
          if (found !== null) answers.set(formula, found);
        }
      });
    }
    return answers;
  }

  /**
   * Finds the values of formulas, all of which are due, from those of the others and of all cells beside them.
   * @param isTrusted whether the engine may be asked for a formula
   * @param show is told each value, null where it can't be found
   */
  solve(
    due: ReadonlySet<Formula>,
    isTrusted: (formula: Formula) => boolean,
    show: (formula: Formula, found: Found | null) => void,
  ): void {
    const texts = this.#textsOf([...due].filter(isTrusted));
    const solved = new Set<Formula>();
    for (const batch of this.#batches(due, texts)) {
      this.#solveBatch(batch, texts, show);
      for (const formula of batch) solved.add(formula);
    }
    for (const formula of due) if (!solved.has(formula)) show(formula, null);
  }

  /**
   * The formulas in an order in which they come behind what they read, cut where the engine would go too deep: it takes
   * what may fill more cells than one before all others.
   */
  *#batches(due: ReadonlySet<Formula>, texts: Texts): Generator<readonly Formula[]> {
    let batch: Formula[] = [];
    let [depth, joins, fills] = [0, 0, false];
    for (const step of this.#formulas.dependents.steps(due)) {
      const shapes = step.flatMap((formula) => texts.get(formula) ?? []);
      const height = shapes.reduce((most, { stack }) => Math.max(most, stack), 0);
      const fillsMore = shapes.some(({ mayFillMore }) => mayFillMore);
      const joining = shapes.some((shape) => shape.joins) ? 1 : 0;
      if (((fills || fillsMore) && depth + height > DEEPEST) || joins + joining > MOST_JOINS) {
        yield batch;
        batch = [];
        [depth, joins, fills] = [0, 0, false];
      }
      for (const formula of step) {
        if (batch.length >= AT_ONCE) {
          yield batch;
          batch = [];
          [depth, joins, fills] = [0, 0, false];
        }
        batch.push(formula);
      }
      depth += height;
      joins += joining;
      fills ||= fillsMore;
    }
    yield batch;
  }

  #solveBatch(
    formulas: readonly Formula[],
    texts: Texts,
    show: (formula: Formula, found: Found | null) => void,
  ): void {
    const found = this.#foundIn(formulas, texts);
    const tainted = new Set<Tile<Formula>>();
    const { dependents } = this.#formulas;
    for (const formula of formulas) {
      const isTainted = dependents.tilesOf(formula).some((tile) => tainted.has(tile));
      const value = isTainted ? null : (found.get(formula) ?? null);
      show(formula, value);
      if (value === null) for (const tile of dependents.tilesAt(formula)) tainted.add(tile);
    }
  }

  /** A formula that fills more cells than its own may disturb others: then all is found again without it. */
  #foundIn(formulas: readonly Formula[], texts: Texts): ReadonlyMap<Formula, Found> {
    const left = new Set<Formula>();
    const cellAt: Ground["cellAt"] = (place) => this.#formulas.cellAt(place);
    for (;;) {
      const found = new Map<Formula, Found>();
      const given = formulas.filter((formula) => texts.has(formula) && !left.has(formula));
      const more = this.#withBatch(given, cellAt, (batch) => {
        for (const formula of given) {
          const text = texts.get(formula);
          const entry = batch.add(formula, text?.text ?? "");
          if (entry?.isArray === true && text?.mayFillMore === false) batch.takeOut(formula);
        }
        batch.evaluate();
        for (const formula of given) {
          const value = sound(batch.found(formula), formula, texts.get(formula));
          if (value !== null) found.set(formula, value);
        }
        return given.filter((formula) => batch.spills(formula));
      });
      if (more === null || more.length === 0) return found;
      for (const formula of more) left.add(formula);
    }
  }

  /** Works with a batch; null where the engine dies of it, or has died before. */
  #withBatch<T>(
    formulas: readonly Formula[],
    cellAt: Ground["cellAt"],
    work: (batch: Batch<Formula>) => T,
  ): T | null {
    if (this.#isDead || formulas.length === 0) return null;
    try {
      const batch = new Batch<Formula>({
        module: this.#module,
        sheets: this.#sheets,
        names: usedNames(
          this.#names,
          formulas.map(({ text }) => text),
        ),
        filled: (sheet) => this.#formulas.filled(sheet),
        cellAt,
      });
      const done = work(batch);
      batch.free();
      return done;
    } catch (cause) {
      if (!(cause instanceof EngineDied)) throw cause;
      this.#isDead = true;
      return null;
    }
  }

  /** What the engine may be given, as long as there are steps left. */
  #textsOf(formulas: Iterable<Formula>): Texts {
    const last = this.#formulas.last();
    const texts = new Map<Formula, EngineText>();
    for (const formula of formulas) {
      if (!formula.isCalculable) continue;
      const text = engineText(formula.text, last);
      if (text.steps > this.#steps) continue;
      this.#steps -= text.steps;
      texts.set(formula, text);
    }
    return texts;
  }
}

/** An error of a formula that was cut to the content may come from the cut. */
function sound(found: Found | null, { text }: Formula, given: EngineText | undefined): Found | null {
  return found?.isError === true && given?.text !== text ? null : found;
}
