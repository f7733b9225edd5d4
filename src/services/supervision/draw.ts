import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, momentAt } from '../../core/businessTime.js';
import { declarationOf } from '../../core/fields/declaration.js';
import { Params } from '../../core/params.js';
import { quoted } from '../../core/quoted.js';
import { badInput } from '../../core/refusal.js';
import type { InspectionSample } from '../../entities/index.js';
import { processOf } from '../../processes/index.js';
import { run } from '../../reads/run.js';
import { timeZone } from '../../settings/index.js';

/** What decides which records are drawn. */
export type Drawing = Pick<InspectionSample, 'recordType' | 'fromDay' | 'toDay' | 'cutOff' | 'size' | 'seed'>;

/** What was drawn, in its order, and out of how many. */
export interface Drawn {
  readonly population: number;
  readonly records: readonly { readonly id: string; readonly number: string }[];
}

/** Draws records entered in some days: those whose ids, hashed with the seed, come first; the same each time (4.1.2c). */
export async function draw(em: EntityManager, drawing: Drawing): Promise<Drawn> {
  const { recordType, fromDay, toDay, cutOff, size, seed } = drawing;
  const process = processOf(recordType);
  if (!process) throw badInput('There are no records of this type.', '没有此类业务记录。');
  const params = new Params();
  const from = params.moment(momentAt(fromDay, '00:00', timeZone));
  const until = params.moment(momentAt(addDays(toDay, 1), '00:00', timeZone));
  const sql = `select r.id, r.number, (count(*) over ())::int as population from ${quoted(declarationOf(process.entity).table)} r
    where r.entered_at >= ${from} and r.entered_at < ${until} and r.entered_at <= ${params.moment(cutOff)}
    order by sha256(convert_to(${params.add(seed)} || r.id, 'UTF8')), r.id limit ${params.add(size)}`;
  const records = await run<{ id: string; number: string; population: number }>(em, sql, params);
  return { population: records[0]?.population ?? 0, records };
}
