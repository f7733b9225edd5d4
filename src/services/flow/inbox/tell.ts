import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audience } from '../../../core/process.js';
import { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import { lowerFirst, type Text } from '../../../core/text.js';
import { steps, type NamedStep } from '../../../processes/index.js';
import { run } from '../../../reads/run.js';
import { awaitedAt } from './awaited.js';
import { notify, type Notice } from './notify.js';
import type { Doing, Happened } from '../once.js';

interface Told {
  readonly id: string;
  readonly number: string;
  readonly owner: string;
  readonly customer: string | null;
  readonly state: string;
  readonly actor: string;
  /** Where the step led, which the record may have left since. */
  readonly to: string;
}

/** Tells whoever is to hear of a step that it was taken (3.3.1b). */
export async function tell(doing: Doing, event: Happened): Promise<void> {
  const { em } = doing;
  const step = steps.get(event.step);
  if (!step?.tells) return; // of another version
  const record = await recordOf(em, step, event);
  const told = new Map<string, Pick<Notice, 'kind' | 'text'>>();
  const tellAll = (accounts: readonly string[], notice: Pick<Notice, 'kind' | 'text'>) =>
    accounts
      .filter((account) => account !== record.actor && !told.has(account))
      .forEach((account) => told.set(account, notice));

  const audiences: Record<Audience, () => Promise<void>> = {
    awaited: async () => {
      if (record.state !== record.to) return; // it waits for others by now
      tellAll(await awaitedAt(em, { ...record, entity: step.entity }, event.at), handed(step, record));
    },
    customer: async () => tellAll(await peopleOf(em, record.customer), asked(record)),
    owner: async () => tellAll([record.owner], news(step, record)),
  };
  for (const [audience, ask] of Object.entries(audiences)) if (step.tells.includes(audience as Audience)) await ask();
  const cause = `event ${event.id}`;
  await notify(
    doing,
    [...told].map(([account, notice]) => ({ ...notice, account, at: event.at, record: record.id, cause })),
  );
}

async function recordOf(em: EntityManager, { entity, name }: NamedStep, event: Happened): Promise<Told> {
  const params = new Params();
  const sql = `select r.id, r.number, r.owner_id as owner, r.customer_id as customer, r.state, s.actor_id as actor, s.to_state as "to"
    from ${quoted(entity.table)} r join step_record s on s.record_id = r.id
    where r.id = ${params.add(event.record)} and s.step = ${params.add(name)} and s.taken_at = ${params.moment(event.at)}
    order by s.id limit 1`;
  const [found] = await run<Told>(em, sql, params);
  return found!;
}

/** The customer's own people, as far as they have accounts. */
async function peopleOf(em: EntityManager, customer: string | null): Promise<string[]> {
  const params = new Params();
  const sql = `select id from account where kind = 'CUSTOMER' and state = 'ACTIVE' and customer_id = ${params.add(customer)} order by id`;
  return (await run<{ id: string }>(em, sql, params)).map(({ id }) => id);
}

const news = ({ means, name, process }: NamedStep, { number }: Told): Pick<Notice, 'kind' | 'text'> => ({
  kind: process.limits?.some(({ takes }) => takes === name) ? 'EXPIRY' : 'NEWS',
  text: { en: `${number}: ${lowerFirst(means.en)}.`, zh: `${number}：${means.zh}。` },
});

const asked = ({ number }: Told): Pick<Notice, 'kind' | 'text'> => ({
  kind: 'HANDED',
  text: { en: `${number} waits for your answer.`, zh: `${number} 待贵方答复。` },
});

function handed({ process }: NamedStep, { number, state }: Told): { kind: 'HANDED'; text: Text } {
  const { en, zh } = process.states[state]!.means;
  return {
    kind: 'HANDED',
    text: { en: `${number} waits for you: ${lowerFirst(en)}.`, zh: `${number} 待您办理：${zh}。` },
  };
}
