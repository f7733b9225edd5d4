import { choice, entity, recordOf, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

export const handoffKinds = {
  PRODUCTION: { en: 'Production of the goods', zh: '生产' },
  LOGISTICS: { en: 'Delivery to the customer', zh: '物流' },
  QUALITY: { en: 'Quality inspection', zh: '质检' },
  FINANCE: { en: 'Invoicing and collection', zh: '财务' },
  SERVICE: { en: 'Installation and service', zh: '售后服务' },
} as const;

export type HandoffKind = keyof typeof handoffKinds;

/** The handoff of a record to a department, which acknowledges it: its department is the receiving one. */
@entity({
  en: 'Handoff of a record to a department, which acknowledges it',
  zh: '交接单',
  clause: '2.2.6a',
  rows: { within: 'record', seenWith: { en: 'See the handoffs of records to departments', zh: '查看部门交接' } },
  ids: 'handoff',
  numbered: 'JJ',
  orderBy: 'ID_ASC',
})
export class Handoff extends BusinessRecord {
  @recordOf(['Order'], { en: 'The record handed over', zh: '所交接的业务记录' })
  record!: string;

  @choice('HandoffKind', handoffKinds, { en: 'Kind of work handed over', zh: '交接类别', filter: true })
  kind!: HandoffKind;

  @text({ en: 'Instructions to the receiving department', zh: '交接内容', clause: '3.3.1b' })
  content!: string;
}
