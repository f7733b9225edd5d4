import type { SignedIn } from '../../core/context.js';
import { Params } from '../../core/sql/params.js';
import { InspectionSample } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import { draw } from './draw.js';

/** A sample drawn again from what is in the database now, and whether it is the one that was kept. */
export interface Redrawn {
  readonly population: number;
  readonly alike: boolean;
}

/** Draws a sample again by its own seed and cut-off (4.1.2c); NOT_FOUND where the viewer does not see it. */
export async function redraw(context: SignedIn, id: string): Promise<Redrawn> {
  const { em } = context;
  const kept = await find(em, InspectionSample, id, context);
  const params = new Params();
  const sql = `select record_id as id from sampled_record where sample_id = ${params.add(kept.id)} order by drawn_as`;
  const before = await run<{ id: string }>(em, sql, params);
  const { population, records } = await draw((sql, params) => run(em, sql, params), kept);
  const same = before.length === records.length && before.every(({ id }, place) => records[place]!.id === id);
  return { population, alike: same && population === kept.population };
}
