import { defineProcess, id, rows } from '../../core/words.js';
import { ExamAnswer, ExamAttempt } from '../../entities/index.js';
import {
  enrolmentOfAnother,
  isExaminee,
  knowsAnswers,
  paperClosed,
  satAlready,
  satOften,
  timeOver,
} from './examFacts.js';

const answers = rows(ExamAnswer, {
  en: 'Answers; the questions left out count as unanswered',
  zh: '答案，未列出的视为未作答',
  required: ['chosen'],
  extra: { answer: id({ en: 'Exam answer of this attempt', zh: '本次考试的答题项' }) },
});

export const examAttemptProcess = defineProcess({
  entity: ExamAttempt,
  clause: '5.2.4c',
  administers: true,

  states: {
    SITTING: { means: { en: 'In progress', zh: '考试中' } },
    GRADED: { means: { en: 'Submitted and graded', zh: '已评分' } },
    LAPSED: { means: { en: 'Lapsed: not submitted in time', zh: '超时未交卷' } },
  },

  steps: {
    examAttemptBegin: {
      means: { en: 'Begins an attempt at an exam paper; its time starts now', zh: '开始考试' },
      to: 'SITTING',
      brings: { required: ['paper'], optional: ['enrolment'] },
      effect: true,
      unlessAfter: [knowsAnswers, paperClosed, satAlready, satOften, enrolmentOfAnother],
    },
    examAttemptSubmit: {
      means: { en: 'Submits the answers, which are graded at once', zh: '交卷' },
      from: ['SITTING'],
      to: 'GRADED',
      brings: { lines: { answers } },
      effect: true,
      by: isExaminee,
      unless: [timeOver],
    },
    examAttemptLapse: {
      means: { en: 'Lapses because the time ended without submission', zh: '考试超时' },
      from: ['SITTING'],
      to: 'LAPSED',
      system: true,
    },
  },

  limits: [{ setting: 'examPaper.timeLimit.minutes', from: ['SITTING'], takes: 'examAttemptLapse' }],
});
