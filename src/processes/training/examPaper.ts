import { defineProcess, lines, optional } from '../../core/words.js';
import { ExamPaper, ExamQuestion } from '../../entities/index.js';
import { questionUnsound, questionsMissing, rulesLax } from './examFacts.js';

const rules = ['passMark', 'minutes', 'sittings'] as const;

const questions = lines(ExamQuestion, {
  en: 'Questions',
  zh: '试题',
  required: ['wording', 'possibleAnswers', 'correct', 'worth'],
});

export const examPaperProcess = defineProcess({
  entity: ExamPaper,
  clause: '5.2.4c',
  administers: true,

  states: {
    DRAFT: { means: { en: 'Draft', zh: '命题中' } },
    RELEASED: { means: { en: 'Released for attempts; its questions are final', zh: '已启用' }, rests: true },
    RETIRED: { means: { en: 'Retired', zh: '已停用' } },
  },

  steps: {
    examPaperDraft: {
      means: { en: 'Drafts an exam paper for a course', zh: '编制试卷' },
      to: 'DRAFT',
      brings: { required: ['course'], preset: rules, lines: { questions } },
      effect: true,
      unlessAfter: [rulesLax],
    },
    examPaperEdit: {
      means: { en: 'Edits an exam paper that is not yet released', zh: '修改试卷' },
      from: ['DRAFT'],
      brings: { optional: rules, lines: { questions: optional(questions) } },
      unlessAfter: [rulesLax],
    },
    examPaperRelease: {
      means: { en: 'Releases the exam paper for attempts', zh: '启用试卷' },
      from: ['DRAFT'],
      to: 'RELEASED',
      unless: [questionsMissing, questionUnsound],
    },
    examPaperRetire: {
      means: { en: 'Retires the exam paper', zh: '停用试卷' },
      from: ['DRAFT', 'RELEASED'],
      to: 'RETIRED',
      noteRequired: true,
    },
  },
});
