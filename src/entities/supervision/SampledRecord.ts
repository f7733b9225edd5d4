import { code, entity, integer, recordOf, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { InspectionSample } from '../index.js';

@entity({
  en: 'A record drawn in a sample',
  zh: '抽中记录',
  clause: '4.1.2c',
  rows: { within: 'sample' },
  ids: 'sampled',
})
export class SampledRecord extends Row {
  @reference('InspectionSample', { en: 'The sample', zh: '抽样' })
  sample!: Ref<InspectionSample>;

  @integer({ en: 'Position in the order of drawing, from 1', zh: '序号' })
  drawnAs!: number;

  @code({ en: 'Number of the record', zh: '记录编号' })
  recordNumber!: string;

  @recordOf([], { en: 'The record drawn', zh: '业务记录' })
  record!: string;
}
