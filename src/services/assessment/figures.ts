import type { IndicatorVersion } from '../../entities/index.js';

/** What is computed of the things found, however they are counted. */
export interface Statistics {
  /** How many, without those whose data await their review. */
  readonly total: number;
  readonly counted: number;
  /** Of a hundred that were found: how many are reviewed, and how many counted. */
  readonly reviewedOf: string;
  readonly countedOf: string;
  readonly share: string | null;
  readonly sum: string;
  readonly mean: string | null;
  readonly median: string | null;
  readonly ninetieth: string | null;
}

/** The columns of `Statistics`, in SQL over `indicator_found`: decimals with four places, percentages of a hundred. */
export const statisticColumns = `(count(*) filter (where reviewed))::int as total, (count(*) filter (where contributes))::int as counted,
  round(100.0 * count(*) filter (where reviewed) / count(*), 4)::text as "reviewedOf",
  round(100.0 * count(*) filter (where contributes) / count(*), 4)::text as "countedOf",
  round(100.0 * count(*) filter (where contributes) / nullif(count(*) filter (where reviewed), 0), 4)::text as share,
  coalesce(sum(magnitude) filter (where contributes), 0)::numeric(16,4)::text as sum,
  (avg(magnitude) filter (where contributes))::numeric(16,4)::text as mean,
  (percentile_cont(0.5) within group (order by magnitude) filter (where contributes))::numeric(16,4)::text as median,
  (percentile_cont(0.9) within group (order by magnitude) filter (where contributes))::numeric(16,4)::text as ninetieth`;

/** A figure with what it is made of; empty where too little counted. */
export interface Figure {
  readonly numerator: string;
  readonly denominator: number;
  readonly coverage: string;
  readonly figure: string | null;
  readonly ninetieth: string | null;
}

/** The figure that a version of an indicator makes of what was computed. */
export function figureOf(
  { figureKind, least }: Pick<IndicatorVersion, 'figureKind' | 'least'>,
  of: Statistics,
): Figure {
  const { total, counted, reviewedOf, countedOf, share, sum, mean, median, ninetieth } = of;
  const enough = <T>(value: T) => ((figureKind === 'SHARE' ? total : counted) < least ? null : value);
  const measured = { numerator: sum, denominator: counted, coverage: countedOf };
  switch (figureKind) {
    case 'SHARE':
      return {
        numerator: String(counted),
        denominator: total,
        coverage: reviewedOf,
        figure: enough(share),
        ninetieth: null,
      };
    case 'MEAN':
      return { ...measured, figure: enough(mean), ninetieth: null };
    case 'MEDIAN':
      return { ...measured, figure: enough(median), ninetieth: enough(ninetieth) };
  }
}
