import { overHttp, Person, type Send } from '../../demo/client.js';
import { post } from '../../demo/post.js';
import type { Hiring } from './hire.js';

const [first, second] = (JSON.parse(process.env['TEST_ORIGINS'] ?? '[""]') as string[])[
  Number(process.env['JEST_WORKER_ID'] ?? 1) - 1
]!.split(' ') as [string, string];

/** The address of this worker's platform. */
export const origin = first;
/** The address of a second process's platform on the same database. */
export const otherOrigin = second;
/** Brings requests to the platform. */
export const send: Send = overHttp(origin);

async function backstage<T>(path: string, body: object): Promise<T> {
  const answer = await post(`${origin}/test/${path}`, { 'content-type': 'application/json' }, body);
  const said = await answer.json();
  if (answer.status !== 200) throw new Error(JSON.stringify(said));
  return said as T;
}

/** Somebody with these roles, in the department of this name (Sales, unless said), signed in. */
export async function hire(roles: string | readonly string[], where: Omit<Hiring, 'roles'> = {}): Promise<Person> {
  const { account, token } = await backstage<{ account: string; token: string }>('hire', {
    roles: [roles].flat(),
    ...where,
  });
  return new Person(send, account, token);
}

/** The same person in a new session: theirs may have run out where the clock was moved. */
export async function enterAgain({ account }: Pick<Person, 'account'>): Promise<Person> {
  const { token } = await backstage<{ token: string }>('enter', { account });
  return new Person(send, account, token);
}

/** Somebody who has not signed in. */
export const stranger = new Person(send);

/** Rows straight from the tables, to see that nothing changed. */
export const sql = async <T = Record<string, unknown>>(statement: string, ...values: unknown[]): Promise<T[]> =>
  (await backstage<{ rows: T[] }>('sql', { sql: statement, values })).rows;

/** The department in which somebody is. */
export const departmentOf = async ({ account }: Pick<Person, 'account'>): Promise<string> =>
  (await sql<{ id: string }>('select department_id as id from account where id = $1', account))[0]!.id;

/** Makes somebody the head of the department in which they are; answers with that. */
export async function makeHead(person: Pick<Person, 'account'>): Promise<string> {
  const department = await departmentOf(person);
  await sql('update department set head_id = $1 where id = $2', person.account, department);
  return department;
}

let ahead = 0;

/** Makes it be this moment for the platform; without one, real time again. */
export const moveClock = (moment?: Date | string): Promise<unknown> => {
  ahead = moment ? new Date(moment).getTime() - Date.now() : 0;
  return backstage('clock', moment ? { moment: new Date(moment).toISOString() } : {});
};

/** What time it is for the platform. */
export const platformNow = (): Date => new Date(Date.now() + ahead);

/** Has everything done that is due by now, as workers would sooner or later. */
export const runJobs = (): Promise<unknown> => backstage('jobs', {});

/** Seals the audit log once, as the first platform does with its key; answers with the last seal made, if any. */
export const sealAudit = async () =>
  (await backstage<{ head: { number: number; hash: string; to: string } | null }>('seal', {})).head;

/** Ends what the tests of other files left behind: times that run, jobs that wait, and prices that are yet to come. */
const leaveBehind = async () => {
  await sql('update clock set done_at = started_at, next_at = null, paused_at = null where done_at is null');
  await sql('delete from graphile_worker._private_jobs where locked_at is null');
  await sql(`update price_list set effective_from = '2020-01-01' where effective_from >= current_date`);
};
if (first) await leaveBehind();

/** What the platform asks of the database while somebody does this, in order. */
export async function statementsOf(doing: () => Promise<unknown>): Promise<readonly string[]> {
  await backstage('listen', {});
  await doing();
  return (await backstage<{ statements: string[] }>('heard', {})).statements;
}
