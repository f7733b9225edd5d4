import type { Person, Stepped } from '../../demo/client.js';
import { onBoth } from './access.js';
import { hire, sql } from './people.js';

/** An afternoon in the company: a session begun then still lives past its midnight. */
export const afternoon = '2027-03-01T08:00:00Z';
export const lateEvening = '2027-03-01T15:59:30Z';
export const pastMidnight = '2027-03-01T16:00:30Z';

const placements = 'department { name } placements { nodes { fromDay toDay position { id } } }';
const on = ({ id, version }: Pick<Stepped, 'id' | 'version'>) => ({ id, expectedVersion: version });

/** A new position in a new department of this name. */
export async function post(by: Person, name: string): Promise<Stepped> {
  const department = await by.step('departmentFound', { name });
  return by.step('positionCreate', { title: '销售经理', department: department.id });
}

export const closePost = (by: Person, position: Stepped, given: object = { note: 'reorganized' }) =>
  by.step('positionClose', { ...on(position), ...given });

export const employ = (by: Person, { id }: Pick<Stepped, 'id'>, fromDay = '2027-01-01') =>
  by.step('employeeHire', { name: '吴敏', position: id, fromDay }, placements);

export const place = (by: Person, employee: Stepped, { id }: Stepped, fromDay: string) =>
  by.step('employeePlace', { ...on(employee), position: id, fromDay }, placements);

export const leave = (by: Person, employee: Stepped, lastDay: string, given: object = { note: 'by agreement' }) =>
  by.step('employeeLeave', { ...on(employee), lastDay, ...given }, placements);

/** What an employee holds and held: the position, from and to which day. */
export const lines = (employee: Record<string, any>): unknown[] =>
  employee['placements'].nodes.map((line: Record<string, any>) => [
    line['position'].id,
    line['fromDay'],
    line['toDay'],
  ]);

/** A sales manager of the first of two departments, and which of their two customers they see on both servers. */
export async function manager(departments: readonly [string, string]) {
  const person = await hire('SALES_MANAGER', { department: departments[0] });
  const customers: Stepped[] = [];
  for (const department of departments) {
    const seller = await hire('SALES_REP', { department });
    customers.push(await seller.step('customerRegister', { name: '迁移客户', contacts: [{ name: '王芳' }] }));
  }
  const [employee] = await sql<Stepped>(
    'select e.id, e.version from employee e join account a on a.employee_id = e.id where a.id = $1',
    person.account,
  );
  const sees = async () => {
    const answers = await Promise.all(customers.map(({ id }) => onBoth(person, `{ customer(id: "${id}") { id } }`)));
    return answers.map(([one, other]) => (one && other ? 'yes' : one || other ? 'on one server' : 'no'));
  };
  return { person, employee: employee!, sees };
}
