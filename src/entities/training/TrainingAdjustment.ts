import { choice, entity, moment, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Training } from '../index.js';

export const adjustedSides = {
  CONTENT: { en: 'Content of the training', zh: '培训内容', clause: '5.2.5c' },
  MODE: { en: 'Mode of the training', zh: '培训方式', clause: '5.2.5d' },
} as const;

@entity({
  en: 'An adjustment made because a training fell short',
  zh: '培训调整',
  clause: '5.2.5c',
  rows: { within: 'training' },
  ids: 'adjustment',
})
export class TrainingAdjustment extends Row {
  @reference('Training', { en: 'The training adjusted', zh: '培训' })
  training!: Ref<Training>;

  @choice('AdjustedSide', adjustedSides, {
    en: 'Side of the training that is adjusted: content or mode',
    zh: '调整对象',
  })
  side!: keyof typeof adjustedSides;

  @text({ en: 'Reason for the adjustment', zh: '调整原因' })
  reason!: string;

  @text({ en: 'Change made from now on', zh: '调整措施' })
  change!: string;

  @moment({ en: 'When the adjustment was decided', zh: '调整时间' })
  decidedAt!: Date;
}
