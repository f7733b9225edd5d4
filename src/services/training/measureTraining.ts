import { Params } from '../../core/sql/params.js';
import type { Given } from '../../core/process.js';
import { IndicatorRun, TrainingEffect, type Training } from '../../entities/index.js';
import { indicators } from '../../processes/indicators.js';
import type { trainingProcess } from '../../processes/training/training.js';
import { add, company, find, select, type Work } from '../flow/words.js';
import { effectOf, verdictOf, type Pair } from './effectOf.js';

/** Computes what a training changed in the figures of the participants, between two runs of the indicators (5.2.5a). */
export async function measureTraining(
  work: Work<Training>,
  given: Given<typeof trainingProcess, 'trainingMeasure'>,
): Promise<void> {
  const indicatorCode = given.indicatorCode ?? work.record.indicatorCode ?? '';
  const earlierRun = await find(work, IndicatorRun, given.earlierRun);
  const laterRun = await find(work, IndicatorRun, given.laterRun);
  const figures = await figuresOf(work, indicatorCode, earlierRun, laterRun);
  const least = (await company(work)).valueOf('metricValue.minimumGroup.count');
  const effect = effectOf(
    figures.filter(({ tookPart }) => tookPart),
    figures.filter(({ tookPart }) => !tookPart),
    least,
  );
  const { participants, comparison, estimate } = effect;
  add(work, TrainingEffect, {
    training: work.record,
    indicatorCode,
    earlierRun,
    laterRun,
    participants: participants.size,
    comparison: comparison.size,
    participantsBefore: shown(participants.before),
    participantsAfter: shown(participants.after),
    comparisonBefore: shown(comparison.before),
    comparisonAfter: shown(comparison.after),
    effect: shown(estimate?.effect),
    lowest: shown(estimate?.lowest),
    highest: shown(estimate?.highest),
    verdict: verdictOf(effect, betterOf(indicatorCode)),
    computedAt: work.now,
  });
}

/** Of a code that is none, either: that blocks the step. */
const betterOf = (code: string) => (Object.hasOwn(indicators, code) ? indicators[code]!.better : 'HIGHER');

/** To four places, as figures are kept. */
const shown = (figure: number | null | undefined) => figure?.toFixed(4) ?? null;

/**
 * The figures before and after of the participants, and of those who held a position of the same title on the last day
 * before and took part neither in this training nor in another that was to improve the same meanwhile.
 */
async function figuresOf(work: Work<Training>, code: string, before: IndicatorRun, after: IndicatorRun) {
  const params = new Params();
  const [training, indicator] = [params.add(work.record.id), params.add(code)];
  const [earlier, later] = [params.add(before.id), params.add(after.id)];
  const [from, to] = [params.add(before.toDay), params.add(after.toDay)];
  const figures = (of: string) => `select v.owner_id, v.figure from indicator_value v
    join indicator_version n on n.id = v.indicator_id and n.indicator_code = ${indicator}
    where v.indicator_run_id = ${of} and v.subject = 'PERSON' and v.figure is not null`;
  const attended = `e.state in ('ATTENDED', 'RATED', 'UNRATED')`;
  const sql = `with participant as (select e.owner_id from enrolment e where e.training_id = ${training} and ${attended}),
      trained as (select e.owner_id from enrolment e join training t on t.id = e.training_id
        where t.indicator_code = ${indicator} and ${attended} and t.ends_at >= ${from}::date and t.starts_at < ${to}::date + 1),
      held as (select a.id as owner_id, p.title from account a join placement l on l.employee_id = a.employee_id
        join position p on p.id = l.position_id
        where l.from_day <= ${from}::date and (l.to_day is null or l.to_day >= ${from}::date))
    select b.figure::float8 as before, f.figure::float8 as after, b.owner_id in (select owner_id from participant) as "tookPart"
    from (${figures(earlier)}) b join (${figures(later)}) f on f.owner_id = b.owner_id
    where b.owner_id in (select owner_id from participant)
      or (b.owner_id not in (select owner_id from trained) and b.owner_id in (select h.owner_id from held h
        where h.title in (select h.title from held h join participant c on c.owner_id = h.owner_id)))
    order by b.owner_id`;
  return select<Pair & { readonly tookPart: boolean }>(work, sql, params);
}
