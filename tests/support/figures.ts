import { newId } from '../../src/core/ids.js';
import type { Person } from '../../demo/client.js';
import { aLockedCycle, aTeam } from './assessment.js';
import { issue, openService } from './keys.js';
import { hire, moveClock, sql } from './people.js';

/** Facts as they are told of whoever is assessed in a company of these tests. */
export interface Facts {
  /** Tells one fact of each of these people. */
  readonly tell: (people: readonly Person[], said: Said) => Promise<void>;
  readonly retire: () => Promise<unknown>;
}

interface Said {
  readonly fromDay: string;
  readonly toldAt?: string;
  readonly indicatorCode?: string | null;
  readonly withdrawn?: boolean;
}

/** So many people of a department of this name, one after another: the first founds it. */
export async function peopleOf(department: string, count: number): Promise<Person[]> {
  const people: Person[] = [];
  while (people.length < count) people.push(await hire([], { department }));
  return people;
}

/** A program that makes reports, with its key. */
export async function aReporter(): Promise<Person> {
  const [admin, security] = [await hire('SYS_ADMIN'), await hire('SECURITY_ADMIN')];
  const [bi] = await sql<{ id: string }>(`select id from role where key = 'BI_SERVICE'`);
  return (await issue(security, await openService(admin, bi!))).program;
}

/** Locks a cycle whose form all facts are said to be of, for they need one. */
export async function factsOfMany(): Promise<Facts> {
  await moveClock('2026-01-05T10:00:00+08:00');
  const team = await aTeam();
  const { retire } = await aLockedCycle(team, { fromDay: '2025-08-01', toDay: '2025-08-31' }, ['80', '70']);
  await moveClock();
  let told = 0;
  const tell: Facts['tell'] = async (people, { fromDay, toldAt, indicatorCode = null, withdrawn = false }) => {
    for (const { account } of people) {
      told += 1;
      await sql(
        `insert into assessment_fact (id, assessment_form_id, from_day, to_day, owner_id, department_id, position_id, side, title,
           indicator_code, weight, points, total, rank, withdrawn, told_at)
         select $1, f.assessment_form_id, $2::date, $2::date + 30, k.id, k.department_id, f.position_id, 'QUALITY', 'Care',
           $3, 100, $4::int, $4::int, 1, $5, $6::timestamptz
         from account k, (select * from assessment_fact where owner_id = $8 limit 1) f where k.id = $7`,
        newId('AssessmentFact'),
        fromDay,
        indicatorCode,
        40 + ((told * 7) % 60),
        withdrawn,
        toldAt ?? `${fromDay}T00:00:00Z`,
        account,
        team.one.account,
      );
    }
  };
  return { tell, retire };
}
