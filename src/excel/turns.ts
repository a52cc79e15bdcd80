import { afterMuch } from "../gateway/turns";

/**
 * Has Excel carry out a batch over so many cells. The client makes a request of it and takes the answer in, each in a turn
 * of its own where there is much of them.
 */
export async function sync(context: Excel.RequestContext, cells: number): Promise<void> {
  await afterMuch(cells);
  await context.sync();
  await afterMuch(cells);
}
