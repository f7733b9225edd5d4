import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import { choiceType } from '../../core/fields/choiceType.js';
import { describe } from '../../core/text.js';
import { declareType } from '../../schema/declare.js';
import { auditFaults, verifyAudit } from '../../services/flow/audit/verifyAudit.js';

const fault = choiceType('AuditFault', auditFaults, { en: 'What may be wrong with the audit log', zh: '审计日志问题' });
const count = () => Int;
const position = { type: () => String, nullable: true } as const;

const brokenType = declareType(
  'object',
  'AuditBroken',
  { en: 'The first thing in the audit log that is not as it was sealed', zh: '首个不符之处' },
  {
    seal: {
      type: count,
      nullable: true,
      en: 'The number of the seal; none where an event is not sealed yet',
      zh: '封存序号',
    },
    from: { ...position, en: 'The position of the first event concerned', zh: '起始位置' },
    to: { ...position, en: 'The position of the last event concerned', zh: '截止位置' },
    reason: { type: () => fault, en: 'What is wrong', zh: '问题' },
    message: { type: () => String, en: 'What is wrong, in the language of the request', zh: '说明' },
  },
);

const verificationType = declareType(
  'object',
  'AuditVerification',
  { en: 'How far the audit log was looked at, and what was found', zh: '审计核验结果' },
  {
    sealsChecked: { type: count, en: 'How many seals were found in order', zh: '核验无误的封存数' },
    eventsChecked: { type: count, en: 'How many events were found in order', zh: '核验无误的事件数' },
    unsealed: { type: count, en: 'How many events are not sealed yet', zh: '尚未封存的事件数' },
    signed: {
      type: count,
      en: 'How many of these seals are signed by the key of this server; 0 where it has none (AUDIT_KEY)',
      zh: '由本服务器密钥签名的封存数；未设密钥则为 0',
    },
    firstBroken: {
      type: () => brokenType,
      nullable: true,
      en: 'Where it is broken first; none where all is in order',
      zh: '首个不符之处；无则为空',
    },
  },
);

const texts = {
  verify: {
    en: 'Recomputes the audit log: every event, every seal, and whether each seal follows the one before',
    zh: '核验审计日志：逐一重算事件与封存及其衔接',
  },
  from: { en: 'The number of the seal to begin with; 1 unless said', zh: '起始封存序号，默认 1' },
};

/** Whether the audit log is as it was sealed (1.3.4b). */
@Resolver()
export class AuditResolver {
  @Query(() => verificationType, { description: describe(texts.verify, '1.3.4b') })
  @Extensions({ guard: { permission: 'verifyAudit' } })
  async verifyAudit(
    @Arg('from', count, { nullable: true, description: describe(texts.from) }) from: number | null,
    @Ctx() { em, auditKey, locale }: SignedIn,
  ) {
    const { firstBroken: broken, ...found } = await verifyAudit(em, auditKey, from ?? 1);
    const firstBroken = broken && { ...broken, message: auditFaults[broken.reason][locale] };
    return { ...found, firstBroken };
  }
}
