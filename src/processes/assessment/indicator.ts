import type { Text } from '../../core/text.js';
import type { Clause, SettingKey } from '../../core/vocabulary.js';
import type { directions, figureKinds, indicatorUnits } from '../../entities/assessment/IndicatorVersion.js';

/** SQL expressions of the moments from and until which a period is, and of its cut-off. */
export interface Period {
  readonly from: string;
  readonly until: string;
  readonly cutOff: string;
}

/** An indicator (考核指标) as data: what it means, and the SQL that finds what it counts. */
export interface Indicator extends Text {
  readonly clause: Clause;
  readonly unit: keyof typeof indicatorUnits;
  readonly better: keyof typeof directions;
  readonly figure: keyof typeof figureKinds;
  /** The setting that says how many must have counted for there to be a figure. */
  readonly least?: SettingKey;
  readonly formula: string;
  /** What single people said stays between them and whoever sees their records: traces do not repeat it. */
  readonly anonymous?: true;
  /**
   * Rows (record_id, account_id, done_on, contributes, magnitude) of what was done in the period, as far as it was done by
   * the cut-off. It asks for what only grows, never for how something stands now: asked for the same cut-off again it
   * finds the same. The relation `working_span` (begins, ends) holds the company's working time.
   */
  readonly source: (period: Period) => string;
}

/** Whether a moment is in the period, in SQL. */
export const during = (moment: string, { from, until }: Period): string =>
  `${moment} >= ${from} and ${moment} < ${until}`;

/** Whether an account is of one of the company's people: what Guicheng itself and customers do is nobody's performance. */
export const staff = (account: string): string =>
  `exists (select from account a where a.id = ${account} and a.kind = 'EMPLOYEE')`;

/** The account that took the step with which the clock `c` ended by the cut-off. */
export const ender = ({
  cutOff,
}: Period): string => `(select s.actor_id from step_record s where s.record_id = c.record_id
  and s.taken_at = c.done_at and c.done_at <= ${cutOff} and ${staff('s.actor_id')} order by s.id limit 1)`;
