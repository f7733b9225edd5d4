import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { Collaborator, type Account } from '../../../entities/index.js';
import { linesOf } from './lines.js';
import type { Work } from '../step/work.js';
import { add } from './add.js';

/** Names an account beside the owner of a record, unless it is named already: from then on it sees the record. */
export async function addCollaborator(work: Work, record: BusinessRecord, account: Account): Promise<void> {
  const named = await linesOf(work, record, Collaborator, 'record');
  if (!named.some((one) => one.account.id === account.id)) add(work, Collaborator, { record: record.id, account });
}
