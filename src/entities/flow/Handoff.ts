import { choice, recordOf, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';

export const handoffKinds = {
  PRODUCTION: { en: 'To be produced', zh: '生产' },
  LOGISTICS: { en: 'To be delivered', zh: '物流' },
  QUALITY: { en: 'To be inspected', zh: '质检' },
  FINANCE: { en: 'To be invoiced and collected', zh: '财务' },
  SERVICE: { en: 'To be installed and served', zh: '售后服务' },
} as const;

export type HandoffKind = keyof typeof handoffKinds;

/** That a record was handed to a department, which acknowledges what it is to do: its department is the receiving one. */
@entity({
  en: 'That a record was handed to a department, which acknowledges it',
  zh: '交接单',
  clause: '2.2.6a',
  rows: { within: 'record', seenWith: { en: 'See to which departments records were handed', zh: '查看部门交接' } },
  ids: 'handoff',
  numbered: 'JJ',
  orderBy: 'ID_ASC',
})
export class Handoff extends BusinessRecord {
  @recordOf(['Order'], { en: 'What is handed over', zh: '所交接的业务记录' })
  record!: string;

  @choice('HandoffKind', handoffKinds, { en: 'What for', zh: '交接类别', filter: true })
  kind!: HandoffKind;

  @text({ en: 'What the department is told', zh: '交接内容', clause: '3.3.1b' })
  content!: string;
}
