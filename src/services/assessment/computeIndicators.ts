import { Params } from '../../core/sql/params.js';
import {
  Account,
  Department,
  IndicatorTrace,
  IndicatorValue,
  type IndicatorRun,
  type IndicatorVersion,
} from '../../entities/index.js';
import { indicators } from '../../processes/indicators.js';
import { add, addSelected, referTo, select, writeOut, type Work } from '../flow/words.js';
import { figureOf, statisticColumns, type Statistics } from './figures.js';
import { findCounted, makeFound } from './found.js';
import { versionsNow } from './versions.js';

/** Computes all indicators for the period of a run that is written, and keeps the figures with what they came of (4.3.1b). */
export async function computeIndicators(work: Work, made: IndicatorRun): Promise<void> {
  if (made.toDay < made.fromDay) return; // refused in a moment
  const versions = await versionsNow(work);
  await makeFound(work, made);
  for (const { indicatorCode, sourceSql } of versions) await findCounted(work, indicatorCode, sourceSql, made);
  await keepFigures(work, made, versions);
  await keepTraces(work, made);
}

/** What was computed of an indicator for a person, a department or the company. */
interface Row extends Statistics {
  readonly indicatorCode: string;
  readonly account: string | null;
  readonly department: string | null;
  readonly subject: 'PERSON' | 'DEPARTMENT' | 'COMPANY';
}

/** Keeps every figure, the company's first, each as a part of the next larger one. */
async function keepFigures(
  work: Work,
  indicatorRun: IndicatorRun,
  versions: readonly IndicatorVersion[],
): Promise<void> {
  const rows = await select<Row>(
    work,
    `select indicator_code as "indicatorCode", account_id as account, department_id as department,
      case grouping(account_id, department_id) when 3 then 'COMPANY' when 2 then 'DEPARTMENT' else 'PERSON' end as subject, ${statisticColumns}
    from indicator_found group by grouping sets ((indicator_code), (indicator_code, department_id), (indicator_code, account_id, department_id))
    having grouping(department_id) = 1 or (grouping(account_id) = 1 and department_id is not null) or account_id is not null
    order by grouping(account_id, department_id) desc, indicator_code, department_id, account_id`,
  );
  const known = new Map(versions.map((version) => [version.indicatorCode, version]));
  const larger = new Map<string, IndicatorValue>();
  let level = rows[0]?.subject;
  for (const row of rows) {
    const { indicatorCode, account, department, subject } = row;
    if (subject !== level) await writeOut(work); // what others are a part of is there before them: figures never change
    level = subject;
    const version = known.get(indicatorCode)!;
    const company = larger.get(indicatorCode);
    const partOf = subject === 'PERSON' ? (larger.get(`${indicatorCode} ${department}`) ?? company) : company;
    const value = add(work, IndicatorValue, {
      indicatorRun,
      indicator: version,
      subject,
      owner: account ? referTo(work, Account, account) : null,
      department: department ? referTo(work, Department, department) : null,
      partOf,
      ...figureOf(version, row),
    });
    if (subject === 'COMPANY') larger.set(indicatorCode, value);
    if (subject === 'DEPARTMENT') larger.set(`${indicatorCode} ${department}`, value);
  }
  await writeOut(work);
}

const anonymous = Object.keys(indicators).filter((code) => indicators[code]!.anonymous);

/** Keeps each thing found with the smallest figure that it counts for. */
async function keepTraces(work: Work, { id }: IndicatorRun): Promise<void> {
  const params = new Params();
  const values = {
    indicatorValue: 'v.id',
    record: 'f.record_id',
    doneOn: 'f.done_on',
    reviewed: 'f.reviewed',
    contributes: 'f.contributes',
    magnitude: `case when not f.indicator_code = any(${params.add(anonymous)}::text[]) then f.magnitude end`,
  };
  const from = `from indicator_found f join indicator_version i on i.indicator_code = f.indicator_code
      join indicator_value v on v.indicator_id = i.id and v.indicator_run_id = ${params.add(id)}
        and (v.owner_id = f.account_id or (f.account_id is null and v.subject = 'COMPANY'))
    order by v.id, f.done_on, f.record_id`;
  await addSelected(work, IndicatorTrace, values, from, params);
}
