import { ref } from '@mikro-orm/core';
import { Params } from '../../core/params.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Account, Collaborator } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import type { Work } from './work.js';

/** Names the accounts that work on a record beside its owner, in place of those named before. */
export async function setCollaborators(work: Work, record: BusinessRecord, accounts: readonly string[]): Promise<void> {
  const { em } = work;
  const params = new Params();
  await run(em, `delete from collaborator where record_id = ${params.add(record.id)}`, params);
  for (const id of new Set(accounts)) {
    const account = await find(em, Account, id, work);
    em.create(Collaborator, { record: record.id, account: ref(account) } as never);
  }
}
