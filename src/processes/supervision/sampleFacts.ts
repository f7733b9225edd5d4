import { exists, type Fact } from '../../core/words.js';
import { InspectionSample } from '../../entities/index.js';
import { allSteps } from '../allSteps.js';

/** The types of all records that walk a process, in SQL. */
const recordTypes = () => [...new Set([...allSteps().values()].map(({ entity }) => `'${entity.name}'`))].join(', ');

export const unknownRecordType: Fact = {
  code: 'UNKNOWN_RECORD_TYPE',
  means: { en: 'There is no such record type', zh: '没有此类业务记录' },
  clause: '4.1.2c',
  curable: true,
  params: { field: 'recordType' },
  sql: exists(InspectionSample, 'inspection', (sample) => `${sample}.record_type not in (${recordTypes()})`),
};

/** Asked of an inspection whose items name records that were drawn. */
export const drawnElsewhere: Fact = {
  code: 'DRAWN_ELSEWHERE',
  means: { en: 'The record is not in a sample of this inspection', zh: '该记录不属于本次检查的样本' },
  clause: '4.1.2c',
  curable: true,
  params: { field: 'sampled' },
  sql: (row) => `exists (select from inspection_item t join sampled_record x on x.id = t.sampled_id
    join inspection_sample m on m.id = x.sample_id where t.inspection_id = ${row}.id and m.inspection_id <> ${row}.id)`,
};
