import { findForm } from "../../core/form/find";
import { address } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/grid";
import { resultPlaces } from "../../core/plan/identity";
import { preparingTravels, type Journey } from "../../core/plan/journey";
import { landscapeOf, linesOf, printLandscape, readLandscape } from "../../core/plan/landscape";
import type { CellWrite } from "../../core/plan/plan";
import { isFormula, restated } from "../../core/plan/references";
import { atOnce } from "../../core/steps";
import { findAgain, type LinkTarget } from "../../core/satisfaction/link";
import { sheetsOverwritten } from "../../gateway/reading/abroad";
import { readAbroad } from "../reading/read-abroad";
import type { LinkRecord } from "../../gateway/settings/link";
import type { SheetReading } from "../../gateway/sheet-reading";

/** What tells the rows and columns apart of the sheet of a link, and of those that an overwritten formula speaks of. */
export async function landscapeBefore(
  context: Excel.RequestContext,
  { grid, columns }: SheetReading,
  write: CellWrite,
): Promise<string | null> {
  if (grid === null) return null;
  const abroad = await readAbroad(context, sheetsOverwritten([write], grid.sheet));
  return printLandscape({ ...landscapeOf(grid, resultLines(grid, columns)), abroad });
}

/** How the sheet of a link has moved since; null where nothing tells. */
export async function journeySince(
  context: Excel.RequestContext,
  { grid, columns }: SheetReading,
  { landscape }: LinkRecord,
): Promise<Journey | null> {
  const then = landscape === null ? null : readLandscape(landscape);
  if (grid === null || then === null) return null;
  const abroad = await readAbroad(
    context,
    then.abroad.map(({ id }) => id),
  );
  return atOnce(preparingTravels([landscape], grid, resultLines(grid, columns), abroad))(landscape);
}

function resultLines(grid: NonNullable<SheetReading["grid"]>, columns: SheetReading["columns"]) {
  const form = findForm(grid, { columns });
  return linesOf(form === null ? [] : [...resultPlaces(form).values()]);
}

/** The input that was linked: by its indicator and its name, or by the row in which it stands now. */
export function findLinked(
  targets: readonly LinkTarget[],
  record: LinkRecord,
  since: Journey | null,
): LinkTarget | undefined {
  const named = findAgain(targets, record);
  if (named !== undefined || since === null) return named;
  const row = since.moves.rows.likely(record.cell.row);
  const column = since.moves.columns.sure(record.cell.column);
  if (row === null || column === null) return undefined;
  return targets.find(({ cell }) => address(cell) === address({ row, column }));
}

/** What the input held before it was linked, as it is to be put back; null where it is not known where a formula's cells stand. */
export function contentBack(
  { before: { content }, landscape }: LinkRecord,
  since: Journey | null,
): CellValue | null {
  if (!isFormula(content)) return content;
  if (since === null) return landscape === null ? content : null;
  return restated(content, since);
}
