import { ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/params.js';
import { Account, Department, IndicatorRun, IndicatorValue, type IndicatorVersion } from '../../entities/index.js';
import { indicators } from '../../processes/indicators.js';
import { run } from '../../reads/run.js';
import { settledBy } from '../flow/settledBy.js';
import { add, begin, onceWritten, type Work } from '../flow/work.js';
import { figureOf, reckoned, type Reckoned } from './figures.js';
import { findCounted, makeFound } from './found.js';
import { versionsAt } from './versions.js';

/** Begins a run, and once that is written reckons all indicators for its period (4.3.1b). */
export async function reckonIndicators(
  work: Work<IndicatorRun>,
  { fromDay, toDay }: Pick<IndicatorRun, 'fromDay' | 'toDay'>,
): Promise<IndicatorRun> {
  const cutOff = settledBy(work.now);
  const made = await begin(work, IndicatorRun, { fromDay, toDay, cutOff });
  onceWritten(work, () => reckon(work.em, made, work.now));
  return made;
}

async function reckon(em: EntityManager, made: IndicatorRun, now: Date): Promise<void> {
  if (made.toDay < made.fromDay) return; // refused in a moment
  const versions = await versionsAt(em, now);
  await makeFound(em);
  for (const { indicatorCode, sourceSql } of versions) await findCounted(em, indicatorCode, sourceSql, made);
  await keepFigures(em, made, versions);
  await keepTraces(em, made);
}

/** What was reckoned of an indicator for a person, a department or the company. */
interface Row extends Reckoned {
  readonly indicatorCode: string;
  readonly account: string | null;
  readonly department: string | null;
  readonly subject: 'PERSON' | 'DEPARTMENT' | 'COMPANY';
}

/** Keeps every figure, the company's first, each as a part of the next larger one. */
async function keepFigures(
  em: EntityManager,
  indicatorRun: IndicatorRun,
  versions: readonly IndicatorVersion[],
): Promise<void> {
  const rows = await run<Row>(
    em,
    `select indicator_code as "indicatorCode", account_id as account, department_id as department,
      case grouping(account_id, department_id) when 3 then 'COMPANY' when 2 then 'DEPARTMENT' else 'PERSON' end as subject, ${reckoned}
    from indicator_found group by grouping sets ((indicator_code), (indicator_code, department_id), (indicator_code, account_id, department_id))
    having grouping(department_id) = 1 or (grouping(account_id) = 1 and department_id is not null) or account_id is not null
    order by grouping(account_id, department_id) desc, indicator_code, department_id, account_id`,
  );
  const known = new Map(versions.map((version) => [version.indicatorCode, version]));
  const larger = new Map<string, IndicatorValue>();
  let level = rows[0]?.subject;
  for (const row of rows) {
    const { indicatorCode, account, department, subject } = row;
    if (subject !== level) await em.flush(); // what others are a part of is there before them: figures never change
    level = subject;
    const version = known.get(indicatorCode)!;
    const company = larger.get(indicatorCode);
    const partOf = subject === 'PERSON' ? (larger.get(`${indicatorCode} ${department}`) ?? company) : company;
    const value = add({ em }, IndicatorValue, {
      indicatorRun: ref(indicatorRun),
      indicator: ref(version),
      subject,
      owner: account ? ref(em.getReference(Account, account)) : null,
      department: department ? ref(em.getReference(Department, department)) : null,
      partOf: partOf ? ref(partOf) : null,
      ...figureOf(version, row),
    });
    if (subject === 'COMPANY') larger.set(indicatorCode, value);
    if (subject === 'DEPARTMENT') larger.set(`${indicatorCode} ${department}`, value);
  }
  await em.flush();
}

const anonymous = Object.keys(indicators).filter((code) => indicators[code]!.anonymous);

/** Keeps each thing found with the smallest figure that it counts for. */
async function keepTraces(em: EntityManager, { id }: IndicatorRun): Promise<void> {
  const params = new Params();
  const sql = `insert into indicator_trace (indicator_value_id, record_id, done_on, reviewed, contributes, magnitude)
    select v.id, f.record_id, f.done_on, f.reviewed, f.contributes,
      case when not f.indicator_code = any(${params.add(anonymous)}::text[]) then f.magnitude end
    from indicator_found f join indicator_version i on i.indicator_code = f.indicator_code
      join indicator_value v on v.indicator_id = i.id and v.indicator_run_id = ${params.add(id)}
        and (v.owner_id = f.account_id or (f.account_id is null and v.subject = 'COMPANY'))
    order by v.id, f.done_on, f.record_id`;
  await run(em, sql, params);
}
