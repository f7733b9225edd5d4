import { listFields } from '../../data/orderFields.js';
import { ask } from './database.js';
import { columns, cutOf } from './reads.js';
import type { Viewer } from './session.js';

const took = (
  accounts: string,
) => `exists (select from step_record t where t.record_id = o.id and t.step = 'orderCreate'
  and (t.actor_id = any(${accounts}) or t.on_behalf_of_id = any(${accounts})))`;

const filers = `select array_remove(array_agg(who), null) as accounts from (select f.owner_id as who
  union select unnest(array[s.actor_id, s.on_behalf_of_id, d.delegator_id, d.delegate_id]) from step_record s
    left join delegation d on s.actor_id in (d.delegate_id, d.delegator_id) and d.state in ('ACTIVE', 'ENDED')
      and d.valid_from <= f.entered_at and d.valid_to > f.entered_at
    where s.record_id = f.id and s.step = 'fileRecordAttach') filed`;

const tolerance = `coalesce((select v.content from setting_value v where v.key = 'order.quantityTolerance.percent'
  and v.state = 'APPROVED' and v.effective_from <= current_date order by v.effective_from desc, v.state_since desc limit 1), '0'::jsonb)::numeric`;

/** What blocks the steps of a seller, asked of the orders of a page alone and only in the state in which it matters. */
const facts: Readonly<Record<string, readonly (readonly [code: string, sql: string])[]>> = {
  CREATED: [
    [
      'CONTRACT_NOT_SIGNED',
      `not exists (select from contract k where k.id = o.contract_id and k.state in ('SIGNED', 'EXECUTING'))`,
    ],
    ['CUSTOMER_BLOCKED', `exists (select from customer k where k.id = o.customer_id and k.state = 'BLOCKED')`],
  ],
  DELIVERED: [
    ['APART', took('array[$1::text]')],
    [
      'EVIDENCE_MISSING',
      `not exists (select from file_record f cross join lateral (${filers}) filer where f.record_id = o.id
        and f.kind = 'ACCEPTANCE_CERTIFICATE' and f.state = 'FILED' and f.used_in is null
        and f.entered_at >= o.state_since and not ${took('filer.accounts')})`,
    ],
    [
      'QUANTITY_OUT_OF_TOLERANCE',
      `exists (select from order_line l where l.order_id = o.id and abs(l.delivered - l.quantity) > l.quantity * ${tolerance} / 100)`,
    ],
    ['ISSUE_OPEN', `exists (select from order_issue i where i.order_id = o.id and i.state in ('OPEN', 'RESOLVED'))`],
  ],
  ACCEPTED: [['MILESTONE_OPEN', `exists (select from milestone m where m.order_id = o.id and m.state = 'PLANNED')`]],
};

const running = ['HANDED_OFF', 'ACKNOWLEDGED', 'IN_PRODUCTION', 'READY_TO_SHIP', 'SHIPPED', 'DELIVERED'];

/** The steps of a seller's order by its state; where something may block one, it is the last fact asked there. */
const stepsIn: Readonly<Record<string, readonly (readonly [step: string, asks: boolean])[]>> = {
  CREATED: [
    ['orderEdit', false],
    ['orderHandOff', true],
  ],
  ...Object.fromEntries(
    running.map((state) => [
      state,
      [
        ['orderInvolve', false],
        ...(state === 'DELIVERED' ? [['orderRecordAcceptance', true]] : []),
        ['orderHold', false],
      ] as [string, boolean][],
    ]),
  ),
  ACCEPTED: [['orderClose', true]],
  ON_HOLD: [['orderResume', false]],
};

const asked = Object.entries(facts)
  .map(([state, some]) => `when o.state = '${state}' then array[${some.map(([, sql]) => sql).join(', ')}]`)
  .join(' ');

type Found = Record<string, unknown> & { state: string; owner: string; facts: boolean[] | null };

/** A seller's newest orders, each with the steps that are open to them. */
export async function steps(viewer: Viewer, { before }: Readonly<Record<string, string>>) {
  const sql = `select ${columns(listFields, 'o')}, o.owner_id as owner, case ${asked} end as facts
    from ${cutOf(viewer)} join "order" o using (id) order by o.entered_at desc, o.id desc`;
  const nodes = (await ask<Found>('steps', sql, [viewer.account, before])).map(({ owner, facts: found, ...order }) => {
    const blockers = found?.flatMap((blocks, at) => (blocks ? [{ code: facts[order.state]![at]![0] }] : [])) ?? [];
    const open = owner === viewer.account ? (stepsIn[order.state] ?? []) : [];
    const availableSteps = open.map(([name, asks]) => ({ name, blockers: asks ? blockers : [] }));
    return { ...order, availableSteps };
  });
  return { orders: { nodes } };
}
