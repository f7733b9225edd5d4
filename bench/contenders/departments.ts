import pg from 'pg';
import type { People } from '../data/people.js';

/** The department of each person. */
export async function departmentsOf(url: string, people: People): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const sql = `select s.department_id as department from account k join placement p on p.employee_id = k.employee_id
    join position s on s.id = p.position_id where k.id = $1 order by p.from_day limit 1`;
  const found: Record<string, string> = {};
  for (const [name, { account }] of Object.entries(people))
    found[name] = (await client.query<{ department: string }>(sql, [account])).rows[0]!.department;
  await client.end();
  return found;
}
