import type { Person } from '../../demo/client.js';
import { aCustomer, aDraft } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { role } from '../guard/deal.js';

export const scopes = ['OWN', 'DEPARTMENT', 'DEPARTMENT_TREE', 'COLLABORATING', 'ALL'] as const;

/** Somebody who reads contracts within one scope, and what that opens, in SQL written by hand. */
export interface Reader {
  readonly person: Person;
  readonly sees: string;
}

const place = (name: string) => `${name} ${process.pid} aggregates`;
const [north, cold, south] = [place('North'), place('Cold'), place('South')];

export let owners: string[];
export let customers: string[];
export let readers: Record<(typeof scopes)[number], Reader>;
/** Each of them, and somebody with two grants at once. */
export let everyone: Reader[];
export let departments: Record<'north' | 'cold' | 'south', string>;

const states = ['DRAFT', 'LEGAL_REVIEW', 'SIGNED', 'EXECUTING'];
const moments = [
  '2025-12-31T15:59:59.999Z',
  '2025-12-31T16:00:00Z',
  '2026-01-04T15:59:59.999Z',
  '2026-01-04T16:00:00Z',
  '2026-02-28T16:30:00Z',
  '2026-03-31T12:00:00.123Z',
];
const amounts = ['9007199254740993.17', '0.10', '0.20', '1000.00', '33.33', '4503599627370497.09'];

/** Copies of one contract: of several owners, departments, customers, states, days and amounts. */
export async function manyContracts(): Promise<void> {
  const hired = (department: string, below?: string) =>
    hire('SALES_REP', below ? { department, below } : { department });
  const sellers = [await hired(north), await hired(cold, north), await hired(south)];
  const made = await Promise.all(sellers.map((seller) => aCustomer(seller)));
  customers = made.map(({ id }) => id);
  const draft = await aDraft(sellers[0]!, { customer: customers[0]! });
  const people = await Promise.all(
    scopes.map(async (scope) => hire(await role([['contractRead', scope]]), { department: north })),
  );
  const two = [
    ['contractRead', 'OWN'],
    ['contractRead', 'DEPARTMENT'],
  ] as const;
  const several = await hire(await role(two), { department: south });
  owners = [...sellers, people[0]!, several].map(({ account }) => account);
  const ids = await sql<{ id: string }>(
    'select department_id as id from account where id = any($1) order by array_position($1, id)',
    owners,
  );
  departments = { north: ids[0]!.id, cold: ids[1]!.id, south: ids[2]!.id };
  await copies(draft.id, people[3]!);
  await sql('update contract set owner_id = $2 where id = $1', draft.id, people[4]!.account);
  const sees = [
    `k.owner_id = '${people[0]!.account}'`,
    `k.department_id = '${departments.north}'`,
    `k.department_id in ('${departments.north}', '${departments.cold}')`,
    `k.id in (select record_id from collaborator where account_id = '${people[3]!.account}')`,
    'true',
  ];
  readers = Object.fromEntries(
    scopes.map((scope, at) => [scope, { person: people[at]!, sees: sees[at]! }]),
  ) as typeof readers;
  const theirs = `(k.owner_id = '${several.account}' or k.department_id = '${departments.south}')`;
  everyone = [...Object.values(readers), { person: several, sees: theirs }];
}

async function copies(id: string, collaborator: Person): Promise<void> {
  const [{ names }] = (await sql<{ names: string }>(
    `select string_agg(column_name, ', ') as names from information_schema.columns
      where table_name = 'contract' and is_generated = 'NEVER'`,
  )) as [{ names: string }];
  const places = [...Object.values(departments), null];
  for (let at = 0; at < 60; at += 1) {
    const one = {
      id: `${id.slice(0, -3)}${String(at).padStart(3, '0')}`,
      number: `${id.slice(-6)}-${at}`,
      owner_id: owners[at % 5],
      department_id: places[(at * 7) % 4],
      customer_id: customers[at % 3],
      state: states[(at * 3) % 4],
      reviewed: at % 7 === 0,
      amount: amounts[(at * 5) % 6],
      margin: at % 3 ? `${at - 20}.05` : null,
      agreed_on: `202${5 + (at % 2)}-0${1 + (at % 9)}-15`,
      entered_at: moments[at % 6],
      due_at: at % 4 ? moments[(at + 1) % 6] : null,
    };
    await sql(
      `insert into contract (${names}) select ${names} from (select (jsonb_populate_record(k, $1::jsonb)).* from contract k where k.id = $2) copy`,
      JSON.stringify(one),
      id,
    );
    if (at % 6 === 0)
      await sql('insert into collaborator (record_id, account_id) values ($1, $2)', one.id, collaborator.account);
  }
}
