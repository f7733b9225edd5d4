import { ref } from '@mikro-orm/core';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Account, Collaborator } from '../../entities/index.js';
import { findAll } from '../../reads/find.js';
import { linesOf } from './lines.js';
import type { Work } from './work.js';

/** Names the accounts that work on a record beside its owner, in place of those named before. */
export async function setCollaborators(work: Work, record: BusinessRecord, accounts: readonly string[]): Promise<void> {
  const { em } = work;
  const added = new Set(accounts);
  for (const row of await linesOf(work, record, Collaborator, 'record'))
    if (!added.delete(row.account.id)) em.remove(row);
  const found = await findAll(em, Account, [...added], work);
  for (const id of added) em.create(Collaborator, { record: record.id, account: ref(found.get(id)!) } as never);
}
