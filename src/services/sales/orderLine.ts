import { Exact } from '../../core/decimals.js';
import { Refusal } from '../../core/refusal.js';
import { OrderLine } from '../../entities/index.js';
import { linesOf, type Work } from '../flow/words.js';

/** Finds the lines of an order that inputs and records name; what is no line of it is not found. */
export async function linesOfOrder(work: Work, order: { readonly id: string }): Promise<(id: string) => OrderLine> {
  const lines = new Map((await linesOf(work, order, OrderLine, 'order')).map((line) => [line.id, line]));
  return (id) => {
    const line = lines.get(id);
    if (!line) throw new Refusal('NOT_FOUND');
    return line;
  };
}

/** What every line has come to when it is new. */
export const untouched = { planned: '0', passed: '0', dispatched: '0', delivered: '0' };

/** How far a line has come, counted. */
type Counted = 'planned' | 'passed' | 'dispatched' | 'delivered';

/** Counts so many units more of a line, or fewer. */
export function count(line: OrderLine, what: readonly Counted[], units: Exact | string): void {
  for (const counted of what) line[counted] = new Exact(line[counted]).plus(units).toFixed();
}
