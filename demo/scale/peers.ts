import type { Client } from 'pg';
import { people } from '../company/people.js';
import { placesIn } from '../company/places.js';

/** What of somebody, or of a department, rows name. */
type Traits = Readonly<Record<string, string>>;

/** Who and what stands in place of people, departments and posts, in a copy: by id, and people by name too. */
export async function peersOf(client: Client): Promise<(copy: number) => Map<string, string>> {
  const traitsOf = async (sql: string) => {
    const { rows } = await client.query<Traits & { key: string }>(sql);
    return new Map(rows.map(({ key, ...traits }) => [key, traits as Traits]));
  };
  const persons = await traitsOf(`select login as key, id, employee_id, name from account where kind = 'EMPLOYEE'`);
  const departments = await traitsOf('select name as key, id from department');
  const posts = await traitsOf(`select d.name || ' ' || p.title as key, p.id from "position" p
    join department d on d.id = p.department_id`);

  return (copy) => {
    const { person, department } = placesIn(copy);
    const instead = new Map<string, string>();
    const replace = (known: ReadonlyMap<string, Traits>, key: string, other: string) => {
      const [own, others] = [known.get(key), known.get(other)];
      for (const [trait, value] of Object.entries(own ?? {})) instead.set(value, others![trait]!);
    };
    for (const { login } of people) replace(persons, login, person(login));
    for (const name of departments.keys()) replace(departments, name, department(name));
    for (const { department: name, post } of people) replace(posts, `${name} ${post}`, `${department(name)} ${post}`);
    return instead;
  };
}
