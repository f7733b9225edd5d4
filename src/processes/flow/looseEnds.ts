import type { LooseEnd } from '../supervision/looseEnd.js';

/** What is overdue is told further up. */
export const flowLooseEnds: Readonly<Record<string, LooseEnd>> = {
  OVERDUE_UNTOLD: {
    en: 'A record is overdue and was not escalated',
    zh: '已逾期，但未上报',
    clause: '3.4.3d',
    sql: (now) => `select c.record_id as record, c.due_at as since from clock c
      where c.done_at is null and c.paused_at is null and c.due_at < ${now} - interval '10 minutes'
        and not exists (select from notification o where o.record_id = c.record_id and o.kind in ('ESCALATION', 'EXPIRY')
          and o.cause like 'clock ' || c.id || ' %')`,
  },
};
