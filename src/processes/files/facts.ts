import type { Fact } from '../../core/words.js';
import { idPrefixes, type Identified } from '../../core/ids.js';
import { fileKinds } from '../../entities/files/FileRecord.js';
import { contractIsNotRunning } from '../sales/facts.js';

export const paperPlaceMissing: Fact = {
  code: 'PAPER_PLACE_MISSING',
  means: { en: 'A signed copy needs the storage place of its paper original', zh: '已签合同须注明纸质存放位置' },
  clause: '3.1.3a',
  curable: true,
  sql: (row) => `${row}.kind = 'SIGNED_COPY' and coalesce(trim(${row}.paper_location), '') = ''`,
};

/** Whether a file is filed with a record of this type. */
const isOf = (row: string, type: Identified) => `starts_with(${row}.record_id, '${idPrefixes[type]}_')`;

export const kindUnfit: Fact = {
  code: 'KIND_UNFIT',
  means: { en: 'A file of this kind does not belong to such a record', zh: '该类文件不适用于此类记录' },
  clause: '3.1.1a',
  curable: true,
  sql: (row) =>
    `not (${Object.entries(fileKinds)
      .map(([kind, { of }]) => `${row}.kind = '${kind}' and (${of.map((type) => isOf(row, type)).join(' or ')})`)
      .join(' or ')})`,
};

export const filedAwayAlready: Fact = {
  code: 'RECORD_CLOSED',
  means: { en: 'The record has ended', zh: '业务记录已结束' },
  clause: '3.1.4d',
  sql: (row) => `exists (select from contract k where k.id = ${row}.record_id
      and k.state in ('COMPLETED', 'TERMINATED', 'DROPPED'))
    or exists (select from amendment a where a.id = ${row}.record_id and a.state = 'DROPPED')
    or exists (select from course x where x.id = ${row}.record_id and x.state = 'RETIRED')
    or exists (select from "order" o where o.id = ${row}.record_id and o.state in ('CLOSED', 'CANCELLED'))
    or exists (select from change_request c where c.id = ${row}.record_id
      and c.state in ('APPLIED', 'REJECTED', 'WITHDRAWN', 'LAPSED'))
    or exists (select from quotation q where q.id = ${row}.record_id
      and q.state in ('ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED', 'DROPPED'))`,
};

export const courseOfAnother: Fact = {
  code: 'COURSE_OF_ANOTHER',
  means: { en: 'Only the author of a course may add material to it', zh: '仅课程作者可添加课程资料' },
  clause: '5.2.4a',
  sql: (row, actors) => `exists (select from course o where o.id = ${row}.record_id and o.owner_id <> all(${actors}))`,
};

export const nothingToProveNow: Fact = {
  ...contractIsNotRunning,
  sql: (row) => `exists (select from obligation o join contract k on k.id = o.contract_id
    where o.id = ${row}.record_id and k.state <> 'EXECUTING')`,
};

export const partOfWhatIsReviewed: Fact = {
  code: 'ATTACHMENT_FIXED',
  means: {
    en: 'Attachments are part of the legal review: withdraw it first',
    zh: '附件属于审核内容：请先撤回再作变更',
  },
  clause: '2.2.5c',
  curable: true,
  sql: (row) => `${row}.kind = 'CONTRACT_ATTACHMENT' and (
    exists (select from contract k where k.id = ${row}.record_id and k.state not in ('DRAFT', 'CHANGES_REQUESTED'))
    or exists (select from amendment a where a.id = ${row}.record_id and a.state not in ('DRAFT', 'CHANGES_REQUESTED')))`,
};

export const usedAsEvidence: Fact = {
  code: 'USED_AS_EVIDENCE',
  means: { en: 'The file is evidence for a step', zh: '该文件已作为步骤依据' },
  clause: '3.1.4d',
  sql: (row) => `${row}.used_in is not null
    or exists (select from inspection_item t where t.proof_id = ${row}.id)`,
};
