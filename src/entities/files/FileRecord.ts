import { choice, code, entity, hidden, integer, recordOf, text } from '../../core/fields/words.js';
import type { Identified } from '../../core/ids.js';
import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** What a file is to its record, and of which types that is; evidence names these. */
export const fileKinds = {
  CUSTOMER_CONFIRMATION: {
    en: 'Written confirmation by the customer: a quotation accepted or an order change confirmed',
    zh: '客户书面确认',
    clause: '2.2.3a',
    of: ['Quotation', 'ChangeRequest'],
  },
  CONTRACT_ATTACHMENT: {
    en: 'Attachment of the contract',
    zh: '合同附件',
    clause: '3.1.1a',
    of: ['Contract', 'Amendment'],
  },
  LEGAL_OPINION: {
    en: 'Written legal opinion',
    zh: '法务审核意见书',
    clause: '2.2.5b',
    of: ['Contract', 'Amendment'],
  },
  SIGNED_COPY: {
    en: 'Scanned copy of the signed contract or amendment, with the storage place of the paper',
    zh: '已签合同扫描件',
    clause: '3.1.3a',
    of: ['Contract', 'Amendment'],
  },
  OBLIGATION_PROOF: {
    en: 'Proof that an obligation was fulfilled',
    zh: '义务履行证明',
    clause: '2.2.5d',
    of: ['Obligation'],
  },
  DELIVERY_NOTE: {
    en: 'Delivery note signed by the customer on receipt',
    zh: '客户签收单',
    clause: '2.2.6d',
    of: ['Shipment'],
  },
  ACCEPTANCE_CERTIFICATE: {
    en: 'Acceptance certificate signed by the customer on paper',
    zh: '客户验收单',
    clause: '2.2.6b',
    of: ['Order'],
  },
  INSPECTION_EVIDENCE: {
    en: 'Evidence seen or statements taken in an inspection',
    zh: '检查证据',
    clause: '4.1.2e',
    of: ['Inspection'],
  },
  RECTIFICATION_PROOF: {
    en: 'Proof that a finding was rectified',
    zh: '整改证据',
    clause: '4.1.3c',
    of: ['RectificationNotice'],
  },
  TICKET_ATTACHMENT: {
    en: 'Attachment that shows the problem of a ticket or its solution',
    zh: '工单附件',
    clause: '2.4.1f',
    of: ['Ticket'],
  },
  COURSE_MATERIAL: {
    en: 'Study material of a course',
    zh: '课程资料',
    clause: '5.2.4a',
    of: ['Course'],
  },
} as const satisfies Record<string, Text & { clause: Clause; of: readonly Identified[] }>;

export type FileKind = keyof typeof fileKinds;

/** A file filed with a record; its content never changes. */
@entity({
  en: 'A file attached to a record',
  zh: '文件',
  clause: '3.1.1a',
  rows: { within: 'record' },
  ids: 'file',
  numbered: 'WJ',
})
export class FileRecord extends BusinessRecord {
  @recordOf(
    [
      'Quotation',
      'Contract',
      'Amendment',
      'Obligation',
      'Customer',
      'Order',
      'Shipment',
      'ChangeRequest',
      'Ticket',
      'Inspection',
      'RectificationNotice',
      'Course',
    ],
    {
      en: 'The record to which the file is attached',
      zh: '所属记录',
    },
  )
  record!: string;

  @choice('FileKind', fileKinds, { en: 'Kind of file: its purpose in the record', zh: '文件类别', filter: true })
  kind!: FileKind;

  @text({ en: 'Name of the file', zh: '文件名' })
  name!: string;

  @code({ en: 'Media type, detected from the content of the file', zh: '格式', clause: '3.1.1b' })
  mediaType!: string;

  @integer({ en: 'File size in bytes', zh: '字节数' })
  size!: number;

  @code({ en: 'sha256 hash of the file’s content, hexadecimal', zh: '内容哈希', clause: '3.1.4d' })
  sha256!: string;

  @text({ en: 'Storage place of the paper copy', zh: '纸质存放位置', clause: '3.1.3a', nullable: true })
  paperLocation!: string | null;

  /** The step that rested on it; evidence counts once. */
  @hidden('bigint', { nullable: true, of: 'StepRecord' })
  usedIn!: string | null;
}
