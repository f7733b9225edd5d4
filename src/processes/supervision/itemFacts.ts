import type { Fact } from '../../core/words.js';
import { inspectionMethods } from '../../entities/supervision/InspectionItem.js';

const methods = Object.keys(inspectionMethods).map((method) => `('${method}')`);

export const methodUnused: Fact = {
  code: 'METHOD_UNUSED',
  means: {
    en: 'Each of the four methods must be used or have a reason for its omission',
    zh: '须采用四种检查方式，或说明未采用的理由',
  },
  clause: '4.1.2e',
  curable: true,
  sql: (row) => `exists (select from (values ${methods.join(', ')}) k (method)
    where not exists (select from inspection_item t where t.inspection_id = ${row}.id and t.method = k.method))`,
};

export const deviationUnrecorded: Fact = {
  code: 'DEVIATION_UNRECORDED',
  means: { en: 'A deviation needs a finding on the same clause', zh: '不符合项须按同一条款记录检查发现' },
  clause: '4.1.3a',
  curable: true,
  sql: (row) => `exists (select from inspection_item t where t.inspection_id = ${row}.id and not t.conforms
    and not exists (select from finding f where f.inspection_id = t.inspection_id and f.asked_by_clause = t.asked_by_clause))`,
};
