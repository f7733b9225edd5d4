import { defineProcess, lines, optional } from '../../core/words.js';
import { ExamPaper, ExamQuestion } from '../../entities/index.js';
import { questionUnsound, questionsMissing, rulesLax } from './examFacts.js';

const rules = ['passMark', 'minutes', 'sittings'] as const;

const questions = lines(ExamQuestion, {
  en: 'The questions; replaces all',
  zh: '试题，整体替换',
  required: ['wording', 'possibleAnswers', 'correct', 'worth'],
});

export const examPaperProcess = defineProcess({
  entity: ExamPaper,
  clause: '5.2.4c',
  administers: true,

  states: {
    DRAFT: { means: { en: 'Being written', zh: '命题中' } },
    RELEASED: { means: { en: 'May be sat; its questions are fixed', zh: '已启用' }, rests: true },
    RETIRED: { means: { en: 'No longer used', zh: '已停用' } },
  },

  steps: {
    examPaperDraft: {
      means: { en: 'Begins a paper on a course', zh: '编制试卷' },
      to: 'DRAFT',
      brings: { required: ['course'], preset: rules, lines: { questions } },
      effect: true,
      unlessAfter: [rulesLax],
    },
    examPaperEdit: {
      means: { en: 'Changes a paper that nobody could sit yet', zh: '修改试卷' },
      from: ['DRAFT'],
      brings: { optional: rules, lines: { questions: optional(questions) } },
      unlessAfter: [rulesLax],
    },
    examPaperRelease: {
      means: { en: 'Lets people sit the paper', zh: '启用试卷' },
      from: ['DRAFT'],
      to: 'RELEASED',
      unless: [questionsMissing, questionUnsound],
    },
    examPaperRetire: {
      means: { en: 'Nobody sits the paper any more', zh: '停用试卷' },
      from: ['DRAFT', 'RELEASED'],
      to: 'RETIRED',
      noteRequired: true,
    },
  },
});
