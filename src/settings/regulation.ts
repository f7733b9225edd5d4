import { number } from './setting.js';

/** What the company decides about the regulation itself. */
export const regulationSettings = {
  'complianceWaiver.validity.days': number({
    clause: '1.3.1',
    value: 90,
    en: 'Validity period of a compliance waiver',
    zh: '合规豁免的有效期',
    wording: '必须符合',
  }),
  'processStandard.review.months': number({
    clause: '1.3.2',
    value: 12,
    en: 'Review interval of a process standard',
    zh: '流程标准的复审周期',
    wording: '明确…流程、标准和规范',
  }),
  'improvementProposal.evaluation.workdays': number({
    clause: '1.3.3b',
    value: 10,
    en: 'Time limit of the evaluation of an improvement proposal',
    zh: '改进建议的评估期限',
    wording: '优化业务流程',
  }),
  'improvementProposal.qualityDrop.percent': number({
    clause: '1.3.3a',
    value: 0,
    en: 'Tolerance of a quality drop for the sake of efficiency',
    zh: '提效时允许的质量下降幅度',
    wording: '在保证业务质量的前提下',
  }),
};
