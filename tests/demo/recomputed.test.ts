import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { byHand, handmadeFor, type ByHand } from '../support/indicatorsByHand.js';

let client: pg.Client;
let child: ChildProcess;
beforeAll(async () => {
  const script = fileURLToPath(new URL('./clone.ts', import.meta.url));
  const env = { ...process.env, NODE_OPTIONS: '' };
  child = fork(script, [], { execArgv: ['--import', './tests/support/register.mjs'], env });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  child.disconnect();
});

const ask = async <T = Record<string, unknown>>(sql: string, ...values: unknown[]) =>
  (await client.query(sql, values)).rows as T[];

interface Kept {
  readonly account: string;
  readonly numerator: string;
  readonly denominator: number;
}

describe('In the demo company, of everybody and in every month, an SQL written by hand finds again', () => {
  it.each(Object.keys(byHand))('what the figures of %s are made of (4.3.1b)', async (code) => {
    const runs = await ask<{ id: string; from: string; until: string; cut: string }>(
      `select id, from_day::text || 'T00:00+08' as from, to_day::text || 'T23:59:59.999+08' as until, cut_off::text as cut
      from indicator_run where state = 'COMPUTED'`,
    );
    expect(runs.length).toBeGreaterThan(3);
    let compared = 0;
    for (const { id, from, until, cut } of runs) {
      const kept = await ask<Kept>(
        `select v.owner_id as account, v.numerator, v.denominator from indicator_value v
          join indicator_version n on n.id = v.indicator_id
        where v.indicator_run_id = $1 and n.indicator_code = $2 and v.subject = 'PERSON'`,
        id,
        code,
      );
      const hand = new Map(
        (await ask<ByHand>(handmadeFor(code, { $1: from, $2: until, $3: cut }))).map((row) => [row.account, row]),
      );
      for (const { account, numerator, denominator } of kept) {
        const other = hand.get(account);
        expect({ account, from, denominator }).toEqual({ account, from, denominator: Number(other?.denominator ?? 0) });
        if (other?.numerator !== undefined) expect(Number(numerator)).toBeCloseTo(Number(other.numerator), 3);
        compared += 1;
      }
    }
    if (['PX-C', 'PX-A', 'PX-T', 'Q-CON', 'E-ORD', 'T-360'].includes(code)) expect(compared).toBeGreaterThan(0);
  });

  it('every share, mean and median that is a score, from what it is made of (4.3.1b)', async () => {
    const shares = await ask(
      `select v.id from indicator_value v join indicator_version n on n.id = v.indicator_id
      where v.figure is not null and (n.figure_kind = 'SHARE' and abs(v.figure - 100 * v.numerator / v.denominator) > 0.0001
        or n.figure_kind = 'MEAN' and abs(v.figure - v.numerator / v.denominator) > 0.0001
        or n.figure_kind = 'MEDIAN' and v.subject = 'PERSON' and abs(v.figure - (select percentile_cont(0.5) within group (order by t.magnitude)
          from indicator_trace t where t.indicator_value_id = v.id and t.contributes)::numeric) > 0.0001)`,
    );
    expect(shares).toEqual([]);
  });

  it('every score, total, rank and grade of a locked form (4.3.1b, 4.3.1c, 4.3.3b)', async () => {
    const scored = await ask<{ wrong: boolean }>(
      `select abs(i.points - least(100, greatest(0, (v.figure - s.zero_at) * 100 / (s.full_at - s.zero_at)))) > 0.0001 as wrong
      from score_item i join scheme_item s on s.id = i.scheme_item_id join indicator_value v on v.id = i.indicator_value_id
        join assessment_form f on f.id = i.assessment_form_id where f.state = 'LOCKED'`,
    );
    expect(scored.length).toBeGreaterThan(5);
    expect(scored.filter(({ wrong }) => wrong)).toEqual([]);
    const forms = await ask<{ wrong: boolean }>(
      `select f.total <> round((select sum(i.points * i.weight) / 100 from score_item i where i.assessment_form_id = f.id), 2)
        or f.rank <> 1 + (select count(*) from assessment_form o where o.cycle_id = f.cycle_id and o.position_id = f.position_id
          and o.total > f.total)
        or e.points <> f.total or e.computed_grade <> case when f.total >= 90 then 'A' when f.total >= 80 then 'B'
          when f.total >= 70 then 'C' when f.total >= 60 then 'D' else 'E' end as wrong
      from assessment_form f join comprehensive_evaluation e on e.assessment_form_id = f.id where f.state = 'LOCKED'`,
    );
    expect(forms.length).toBeGreaterThan(20);
    expect(forms.filter(({ wrong }) => wrong)).toEqual([]);
  });

  it('every bonus, to the cent, and its order (4.4.1b, 4.4.1d)', async () => {
    const plans = await ask(
      `select b.fund - sum(s.payout) as rest from bonus_plan b join bonus_share s on s.bonus_plan_id = b.id group by b.id, b.fund`,
    );
    expect(plans.length).toBeGreaterThan(3);
    expect(plans.every(({ rest }) => Number(rest) === 0)).toBe(true);
    const overtaken = await ask(
      `select from bonus_share s join bonus_share o on o.bonus_plan_id = s.bonus_plan_id
      where s.coefficient > o.coefficient and s.payout < o.payout or s.coefficient = o.coefficient and s.points > o.points and s.payout < o.payout`,
    );
    expect(overtaken).toEqual([]);
  });
});
