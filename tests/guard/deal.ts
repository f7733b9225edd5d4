import { newId } from '../../src/core/ids.js';
import type { Scope } from '../../src/core/viewer.js';
import type { Person } from '../../demo/client.js';
import { sql } from '../support/people.js';

/** Stands in every text of a deal that somebody else must not see. */
export const secret = 'ZX9Q';

/** The strict values of a deal, unless said otherwise. */
export const strict = { bottomLine: '77777.77', margin: '33333.33' };

/** A customer and a drafted contract of a seller, each with all that hangs on it, and every id and text of it. */
export async function deal(
  seller: Person,
  word = secret,
  { bottomLine, margin } = strict,
  collaborators: string[] = [],
) {
  const customer = await seller.step(
    'customerRegister',
    {
      name: `${word}客户`,
      industry: `${word} industry`,
      address: `${word} street`,
      bottomLine,
      collaborators,
      contacts: [{ name: `${word}王`, phone: `${word}1` }],
    },
    'contacts { nodes { id } }',
  );
  const contract = await seller.step(
    'contractDraft',
    {
      customer: customer.id,
      title: `${word} title`,
      amount: '12345.67',
      margin,
      collaborators,
      agreedOn: '2026-01-05',
      agreement: `${word} agreement`,
      templateVersion: `${word}v1`,
      body: `${word} body`,
      obligations: [
        { party: 'COMPANY', content: `${word} deliver` },
        { party: 'CUSTOMER', content: `${word} pay` },
      ],
      paymentSchedule: [{ dueOn: '2026-12-01', amount: '12345.67', condition: `${word} condition` }],
    },
    'obligations { nodes { id } } paymentSchedule { nodes { id } }',
  );
  const file = await seller.file(contract.id, 'CONTRACT_ATTACHMENT', `${word} content`, { name: `${word}.txt` });
  const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
  return {
    customer,
    contract,
    file: file.id,
    contacts: ids(customer['contacts']),
    obligations: ids(contract['obligations']),
    instalments: ids(contract['paymentSchedule']),
  };
}

export type Deal = Awaited<ReturnType<typeof deal>>;

/** Every id of a deal. */
export const idsOf = ({ customer, contract, file, contacts, obligations, instalments }: Deal): string[] => {
  return [customer.id, contract.id, file, ...contacts, ...obligations, ...instalments];
};

/** Makes a role of these grants, to hire somebody with. */
export async function role(
  grants: readonly (readonly [permission: string, scope: Scope, ceiling?: string])[],
): Promise<string> {
  const id = newId('Role');
  const key = id.toUpperCase();
  await sql(
    `insert into role (id, number, owner_id, state, confidentiality, state_since, occurred_at, entered_at, reviewed, version,
       key, title_en, title_zh, approving)
     select $1, $1, (select id from account limit 1), 'ACTIVE', 'INTERNAL', now(), now(), now(), false, 1, $2, $2, $2, false`,
    id,
    key,
  );
  for (const [permission, scope, ceiling = null] of grants)
    await sql(
      `insert into "grant" (id, role_id, permission, scope, ceiling) values ($1, $2, $3, $4, $5::numeric)`,
      newId('Grant'),
      id,
      permission,
      scope,
      ceiling,
    );
  return key;
}
