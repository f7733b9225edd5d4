import { addDays, momentAt } from '../../core/businessTime.js';
import { declarationOf } from '../../core/fields/declaration.js';
import { Params } from '../../core/sql/params.js';
import { quoted } from '../../core/sql/quoted.js';
import type { InspectionSample } from '../../entities/index.js';
import { processOf } from '../../processes/index.js';
import { timeZone } from '../../settings/index.js';

/** What decides which records are drawn. */
export type Drawing = Pick<InspectionSample, 'recordType' | 'fromDay' | 'toDay' | 'cutOff' | 'size' | 'seed'>;

/** What was drawn, in its order, and out of how many. */
export interface Drawn {
  readonly population: number;
  readonly records: readonly { readonly id: string; readonly number: string }[];
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly population: number;
}

/** Asks the database, within a step or a query. */
type Ask = (sql: string, params: Params) => Promise<Row[]>;

/**
 * Draws records entered in some days: those whose ids, hashed with the seed, come first; the same each time (4.1.2c).
 * Of a type that there is not, there is none.
 */
export async function draw(ask: Ask, drawing: Drawing): Promise<Drawn> {
  const { recordType, fromDay, toDay, cutOff, size, seed } = drawing;
  const process = processOf(recordType);
  if (!process) return { population: 0, records: [] };
  const params = new Params();
  const from = params.moment(momentAt(fromDay, '00:00', timeZone));
  const until = params.moment(momentAt(addDays(toDay, 1), '00:00', timeZone));
  const sql = `select r.id, r.number, (count(*) over ())::int as population from ${quoted(declarationOf(process.entity).table)} r
    where r.entered_at >= ${from} and r.entered_at < ${until} and r.entered_at <= ${params.moment(cutOff)}
    order by sha256(convert_to(${params.add(seed)} || r.id, 'UTF8')), r.id limit ${params.add(size)}`;
  const records = await ask(sql, params);
  return { population: records[0]?.population ?? 0, records };
}
