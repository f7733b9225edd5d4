import { acting, exists, is } from '../core/sql/conditions.js';
import type { Fact } from '../core/fact.js';
import { BusinessRecord } from '../entities/BusinessRecord.js';
import { Collaborator } from '../entities/sales/Collaborator.js';
import type { Text } from '../core/text.js';
import type { Clause } from '../core/vocabulary.js';

/** The actor owns the record. */
export const isOwner: Fact = {
  code: 'OWNER',
  means: { en: 'The record’s owner may not take this step', zh: '记录负责人不得执行此步骤' },
  clause: '1.3.4a',
  sql: is(BusinessRecord, { owner: acting }),
};

/** Whom alone a step is for (`by`): the record's owner, or whoever the condition is true of. */
export const only = (code: string, who: Text, clause: Clause, sql = isOwner.sql): Fact => ({
  code,
  means: { en: `Only ${who.en} may take this step`, zh: `仅${who.zh}可执行` },
  clause,
  sql,
});

/** The actor is named on the record as collaborator. */
export const isCollaborator: Fact = {
  code: 'COLLABORATOR',
  means: { en: 'The record’s collaborators may not take this step', zh: '记录协作人不得执行此步骤' },
  clause: '1.3.4a',
  sql: exists(Collaborator, 'record', { account: acting }),
};

export const appealedLate: Fact = {
  code: 'APPEALED_LATE',
  means: { en: 'The time limit for appeals is over', zh: '申诉期限已过' },
  clause: '4.1.3b',
  sql: (row, _actors, now) => `${row}.appeal_by < ${now}`,
};

/** The end of a record, in this condition, is not after its beginning. */
export const endsBeforeItBegins = (clause: Clause, sql: Fact['sql']): Fact => ({
  code: 'ENDS_BEFORE_IT_BEGINS',
  means: { en: 'The end lies before the start', zh: '结束时间早于开始时间' },
  clause,
  curable: true,
  sql,
});
