import type { SignedIn } from '../../core/context.js';
import { Params } from '../../core/sql/params.js';
import { Refusal } from '../../core/refusal.js';
import { IndicatorRun, IndicatorValue, IndicatorVersion } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { referred, select } from '../flow/words.js';
import { inQuery, type Transaction } from '../flow/transaction.js';
import { figureOf, statisticColumns, type Figure, type Statistics } from './figures.js';
import { findCounted, makeFound } from './found.js';
import { hashOf } from './versions.js';

/** A figure recomputed from what is in the database now, and whether it is the one that was kept. */
export interface Recomputed extends Figure {
  readonly alike: boolean;
}

const nothing: Statistics = {
  total: 0,
  counted: 0,
  reviewedOf: '0',
  countedOf: '0',
  share: null,
  sum: '0',
  mean: null,
  median: null,
  ninetieth: null,
};

/**
 * Recomputes a figure, by the version and the cut-off that it was computed by (4.3.1b).
 *
 * NOT_FOUND where the viewer does not see it; CONFLICT where the version is not what it was.
 */
export async function recompute(context: SignedIn, id: string): Promise<Recomputed> {
  const kept = await find(context.em, IndicatorValue, id, context);
  return inQuery(context.em, async (within) => recomputeFigure(within, kept, await versionOf(within, kept)));
}

/** The version that a figure was computed by; CONFLICT where it is not what it was. */
export async function versionOf(within: Transaction, { indicator }: IndicatorValue): Promise<IndicatorVersion> {
  const version = await referred(within, IndicatorVersion, indicator);
  if (hashOf(version) !== version.contentHash) throw new Refusal('CONFLICT');
  return version;
}

/** A figure of this version recomputed. */
export async function recomputeFigure(
  within: Transaction,
  kept: IndicatorValue,
  version: IndicatorVersion,
): Promise<Recomputed> {
  const span = await referred(within, IndicatorRun, kept.indicatorRun);
  await makeFound(within, span);
  await findCounted(within, version.indicatorCode, version.sourceSql, span);
  const params = new Params();
  const sql = `select ${statisticColumns} from indicator_found where ${own(kept, params)} having count(*) > 0`;
  const [row] = await select<Statistics>(within, sql, params);
  const figure = figureOf(version, row ?? nothing);
  return { ...figure, alike: Object.entries(figure).every(([name, value]) => same(value, kept[name as keyof Figure])) };
}

/** What of the things found counts for the figure: of a department what its people did, as they were in it then. */
function own({ subject, owner, id }: IndicatorValue, params: Params): string {
  if (subject === 'COMPANY') return 'true';
  if (subject === 'PERSON') return `account_id = ${params.add(owner!.id)}`;
  return `account_id in (select p.owner_id from indicator_value p where p.part_of_id = ${params.add(id)})`;
}

const same = (one: string | number | null, other: string | number | null) =>
  one === null || other === null ? one === other : Number(one) === Number(other);
