import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import { choiceType } from '../../core/fields/choiceType.js';
import { describe } from '../../core/text.js';
import { declareType } from '../../schema/declare.js';
import { auditFaults, verifyAudit } from '../../services/flow/audit/verifyAudit.js';

const fault = choiceType('AuditFault', auditFaults, { en: 'Kind of fault in the audit log', zh: '审计日志问题' });
const count = () => Int;
const position = { type: () => String, nullable: true } as const;

const brokenType = declareType(
  'object',
  'AuditBroken',
  { en: 'The first fault in the audit log', zh: '首个不符之处' },
  {
    seal: {
      type: count,
      nullable: true,
      en: 'Number of the seal; null for an unsealed event',
      zh: '封存序号',
    },
    from: { ...position, en: 'Position of the first event affected', zh: '起始位置' },
    to: { ...position, en: 'Position of the last event affected', zh: '截止位置' },
    reason: { type: () => fault, en: 'Kind of the fault', zh: '问题' },
    message: { type: () => String, en: 'Description of the fault, in the language of the request', zh: '说明' },
  },
);

const verificationType = declareType(
  'object',
  'AuditVerification',
  { en: 'Result of the verification of the audit log', zh: '审计核验结果' },
  {
    sealsChecked: { type: count, en: 'Number of seals verified', zh: '核验无误的封存数' },
    eventsChecked: { type: count, en: 'Number of events verified', zh: '核验无误的事件数' },
    unsealed: { type: count, en: 'Number of events not yet sealed', zh: '尚未封存的事件数' },
    signed: {
      type: count,
      en: 'Number of seals signed with this server’s key; 0 without a key (AUDIT_KEY)',
      zh: '由本服务器密钥签名的封存数；未设密钥则为 0',
    },
    firstBroken: {
      type: () => brokenType,
      nullable: true,
      en: 'First fault; null if there is none',
      zh: '首个不符之处；无则为空',
    },
  },
);

const texts = {
  verify: {
    en: 'Verifies the audit log: recomputes every event and seal and the chain of seals',
    zh: '核验审计日志：逐一重算事件与封存及其衔接',
  },
  from: { en: 'Number of the first seal to verify; 1 by default', zh: '起始封存序号，默认 1' },
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
