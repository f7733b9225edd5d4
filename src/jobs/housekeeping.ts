import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../core/clock.js';
import { forgetSessions } from '../services/access/forgetSessions.js';
import { forgetCodes } from '../services/access/mailedCodes.js';
import { tellRefused } from '../services/access/tellRefused.js';
import { addTimedJobs } from '../services/flow/due/addTimedJobs.js';
import { forgetIdempotencyKeys } from '../services/flow/step/forgetIdempotencyKeys.js';
import { sealAudit } from '../services/flow/audit/sealAudit.js';
import { companyAt } from '../services/flow/clocks/companyAt.js';
import type { Log } from './log.js';
import type { Repeated } from './repeat.js';

/** What every instance does at a pace of its own; of those that seal at once, one does (1.3.4b). */
export const housekeeping = (em: EntityManager, auditKey: string | undefined, log: Log): readonly Repeated[] => [
  {
    what: 'sealing the audit log',
    act: async () => {
      const head = await sealAudit(em, auditKey);
      if (head) log.info({ seal: head.number, hash: head.hash }, 'the audit log is sealed');
      return (await companyAt(em.fork(), clock.now())).valueOf('auditSeal.interval.seconds');
    },
  },
  {
    what: 'looking for what time must act on',
    act: async () => {
      await addTimedJobs(em.fork(), clock.now());
      return 3;
    },
  },
  {
    what: 'telling the audit log of refused sign-ins',
    act: async () => {
      await tellRefused(em.fork(), clock.now());
      return 5;
    },
  },
  {
    what: 'forgetting sessions and mailed codes',
    act: async () => {
      await forgetSessions(em.fork(), clock.now());
      await forgetCodes(em.fork(), clock.now());
      return 3_600;
    },
  },
  {
    what: 'forgetting idempotency keys',
    act: async () => {
      await forgetIdempotencyKeys(em.fork(), clock.now());
      return 3_600;
    },
  },
];
