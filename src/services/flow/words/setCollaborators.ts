import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { Account, Collaborator } from '../../../entities/index.js';
import { findAll } from '../../../reads/find.js';
import { connection } from '../connection.js';
import { linesOf } from './lines.js';
import { remove } from './remove.js';
import type { Work } from '../step/work.js';
import { add } from './add.js';

/** Names the accounts that work on a record beside its owner, in place of those named before. */
export async function setCollaborators(work: Work, record: BusinessRecord, accounts: readonly string[]): Promise<void> {
  const added = new Set(accounts);
  for (const row of await linesOf(work, record, Collaborator, 'record'))
    if (!added.delete(row.account.id)) remove(work, row);
  const found = await findAll(work[connection], Account, [...added], work);
  for (const id of added) add(work, Collaborator, { record: record.id, account: found.get(id)! });
}
