import { below, exists, is, not, now, takenBy, via, type Fact } from '../../core/words.js';
import { ExamAttempt, ExamQuestion } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';
import { only } from '../facts.js';

export const rulesLax: Fact = {
  code: 'RULES_LAX',
  means: {
    en: 'The duration, the attempts or the pass mark of the paper exceed the company’s limits',
    zh: '考试时长、次数或及格线超出公司规定',
  },
  clause: '5.2.4c',
  curable: true,
  sql: (row, _actors, now) => `${row}.minutes not between 1 and ${inForce('examPaper.timeLimit.minutes', now)}
    or ${row}.sittings not between 1 and ${inForce('examPaper.attempts.count', now)}
    or ${row}.pass_mark not between ${inForce('examPaper.passMark.percent', now)} and 100`,
};

export const questionsMissing: Fact = {
  code: 'QUESTIONS_MISSING',
  means: { en: 'The paper has no questions', zh: '试卷没有试题' },
  clause: '5.2.4c',
  curable: true,
  sql: not(exists(ExamQuestion, 'paper')),
};

/** How many options a question has, in SQL. */
const optionCount = `array_length(string_to_array(btrim(q.possible_answers, E'\\n '), E'\\n'), 1)`;

export const questionUnsound: Fact = {
  code: 'QUESTION_UNSOUND',
  means: {
    en: 'A question needs two to ten options with the correct answer among them',
    zh: '试题须有二至十个选项，且正确答案须在选项之中',
  },
  clause: '5.2.4c',
  curable: true,
  sql: (row) =>
    `exists (select from exam_question q where q.paper_id = ${row}.id and (${optionCount} not between 2 and 10 or q.correct !~ ('^[' || left('ABCDEFGHIJ', ${optionCount}) || ']+$')))`,
};

/** The actor wrote the paper or took it through its steps, and so knows what is right (SOD-27). */
export const knowsAnswers: Fact = {
  code: 'KNOWS_ANSWERS',
  means: {
    en: 'Nobody may take an exam paper that they wrote or released (SOD-27)',
    zh: '命题人、启用人不得参加该试卷的考试（SOD-27）',
  },
  clause: '5.2.4c',
  sql: (row, actors) => `exists (select from step_record s where s.record_id = ${row}.paper_id
      and ${takenBy(actors, 's')})
    or exists (select from exam_question q where q.paper_id = ${row}.paper_id and q.owner_id = any(${actors}))`,
};

export const paperClosed: Fact = {
  code: 'PAPER_CLOSED',
  means: { en: 'The paper is not released or is retired', zh: '试卷未启用或已停用' },
  clause: '5.2.4c',
  sql: not(via(ExamAttempt, 'paper', { state: 'RELEASED' })),
};

/** The attempts of the same person on the same paper but for this one, in SQL. */
const others = (row: string, which: string) => `(select count(*) from exam_attempt o
  where o.paper_id = ${row}.paper_id and o.owner_id = ${row}.owner_id and o.id <> ${row}.id and ${which})`;

export const satOften: Fact = {
  code: 'SAT_OFTEN',
  means: { en: 'The maximum number of attempts is reached', zh: '已达可参加次数上限' },
  clause: '5.2.4c',
  sql: (row) => `${others(row, 'true')} >= (select p.sittings from exam_paper p where p.id = ${row}.paper_id)`,
};

export const satAlready: Fact = {
  code: 'SAT_ALREADY',
  means: { en: 'An attempt is in progress, or the exam is already passed', zh: '正在考试，或已及格' },
  clause: '5.2.4c',
  sql: (row) => `${others(row, `(o.state = 'SITTING' or o.passed)`)} > 0`,
};

export const enrolmentOfAnother: Fact = {
  code: 'ENROLMENT_OF_ANOTHER',
  means: { en: 'The enrolment is not yours or not for this course', zh: '该报名不属于本人或与课程不符' },
  clause: '5.2.4c',
  curable: true,
  sql: (row) => `${row}.enrolment_id is not null and not exists (select from enrolment e
    join training t on t.id = e.training_id join exam_paper p on p.id = ${row}.paper_id and p.course_id = t.course_id
    where e.id = ${row}.enrolment_id and e.owner_id = ${row}.owner_id)`,
};

export const isExaminee = only('EXAMINEE', { en: 'the examinee', zh: '考生本人' }, '5.2.4c');

export const timeOver: Fact = {
  code: 'TIME_OVER',
  means: { en: 'The exam time is over', zh: '考试时间已到' },
  clause: '5.2.4c',
  sql: is(ExamAttempt, { endsAt: below(now) }),
};
