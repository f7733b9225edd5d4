import type { IndicatorVersion } from '../../entities/index.js';

/** What is reckoned of the things found, however they are counted. */
export interface Reckoned {
  readonly total: number;
  readonly counted: number;
  readonly covered: string;
  readonly sum: string;
  readonly mean: string | null;
  readonly median: string | null;
  readonly ninetieth: string | null;
}

/** The columns of `Reckoned`, in SQL over `indicator_found`: decimals with four places, percentages of a hundred. */
export const reckoned = `count(*)::int as total, (count(*) filter (where contributes))::int as counted,
  round(100.0 * count(*) filter (where contributes) / count(*), 4)::text as covered,
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

/** The figure that a version of an indicator makes of what was reckoned. */
export function figureOf({ figureKind, least }: Pick<IndicatorVersion, 'figureKind' | 'least'>, of: Reckoned): Figure {
  const { total, counted, covered, sum, mean, median, ninetieth } = of;
  const enough = <T>(value: T) => ((figureKind === 'SHARE' ? total : counted) < least ? null : value);
  switch (figureKind) {
    case 'SHARE':
      return {
        ...{ numerator: String(counted), denominator: total, coverage: '100' },
        ...{ figure: enough(covered), ninetieth: null },
      };
    case 'MEAN':
      return {
        ...{ numerator: sum, denominator: counted, coverage: covered },
        ...{ figure: enough(mean), ninetieth: null },
      };
    case 'MEDIAN':
      return {
        ...{ numerator: sum, denominator: counted, coverage: covered },
        ...{ figure: enough(median), ninetieth: enough(ninetieth) },
      };
  }
}
