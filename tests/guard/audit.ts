import type { Person } from '../../demo/client.js';
import { aCustomer } from '../support/contracts.js';
import { sealAudit, sql } from '../support/people.js';
import { until } from '../support/until.js';

/** What `verifyAudit` answers. */
export interface Verified {
  readonly sealsChecked: number;
  readonly eventsChecked: number;
  readonly unsealed: number;
  readonly signed: number;
  readonly firstBroken: { seal: number | null; from: string | null; to: string | null; reason: string } | null;
}

const query = `query ($from: Int) { verifyAudit(from: $from) {
  sealsChecked eventsChecked unsealed signed firstBroken { seal from to reason } } }`;

/** What an auditor finds of the audit log. */
export const verify = async (auditor: Person, from?: number): Promise<Verified> =>
  (await auditor.ask(query, { from }))['verifyAudit'];

const left = `select (p.value::json->>'number')::int as number, (select count(*)::int from audit_event
    where (epoch, xid, id) > (split_part(p.value::json->>'to', '/', 1)::int,
      split_part(p.value::json->>'to', '/', 2)::xid8, split_part(p.value::json->>'to', '/', 3)::bigint)) as unsealed
  from platform_value p where key = 'auditHead'`;

/** The number of the newest seal, once all is sealed: transactions of other tests may hold it up for a moment. */
export const sealed = (): Promise<number> =>
  until(async () => {
    await sealAudit();
    const [head] = await sql<{ number: number; unsealed: number }>(left);
    return !head!.unsealed && head!.number;
  });

/** A seal over three steps, in a transaction each. */
export async function aSeal(seller: Person): Promise<number> {
  await sealed();
  for (const _ of [1, 2, 3]) await aCustomer(seller);
  return sealed();
}

/** The first event of a seal, or the last, as its row is. */
export async function eventOf(seal: number, which: 'from' | 'to' = 'from') {
  const [row] = await sql<Record<string, any>>(
    `select e.* from audit_seal s join audit_event e on concat_ws('/', e.epoch, e.xid, e.id) = s."${which}" where s.number = $1`,
    seal,
  );
  return row!;
}
