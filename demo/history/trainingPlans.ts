import { addDays } from '../../src/core/businessTime.js';
import { next } from '../act.js';
import { workday } from '../calendar.js';
import type { Stepped } from '../client.js';
import { assignRole } from '../company/hire.js';
import type { Staff } from '../company/staff.js';
import type { Script } from './play.js';
import { workdaysTo } from './workdaysTo.js';

/** Who organises training, and the colleague who teaches. */
export const school = { organiser: 'caoying', teacher: 'luyifan' } as const;

const basis = { businessDemands: '水务与化工客户增长，需要更快的交付与更规范的合同。', abilities: '新员工约占两成。' };

/** What a year’s plan has taught: of each category something, for everybody. */
const taught = [
  ['PROCESSES', '合同签署流程', 'INTERNAL', '华东销售组长'],
  ['NORMS', '文件归档规范', 'ONLINE', '线上课程'],
  ['KNOWLEDGE', '泵阀选型', 'EXTERNAL', '行业协会专家'],
  ['COMMUNICATION', '客户沟通技巧', 'PRACTICE', '客服经理'],
  ['TEAMWORK', '跨部门协作', 'INTERNAL', '生产经理'],
] as const;

const itemsOf = (year: number, count: number = taught.length) =>
  taught.slice(0, count).map(([category, title, mode, taughtBy], place) => ({
    category,
    title,
    mode,
    taughtBy,
    heldBy: `${year}-${String(3 + place).padStart(2, '0')}-20`,
    objective: '学员通过测试，相关指标改善。',
    content: `${title}要点与案例`,
  }));

async function draft(staff: Staff, planYear: number, items: readonly object[]): Promise<Stepped> {
  return (await staff.as(school.organiser)).step('trainingPlanDraft', { planYear, ...basis, items });
}

async function submit(staff: Staff, plan: Stepped): Promise<Stepped> {
  const organiser = await staff.as(school.organiser);
  return next(organiser, 'trainingPlanSubmit', await next(organiser, 'trainingPlanAssess', plan));
}

/** The plans of four years: the last one closed, this one run by, the next one still to be approved. */
export async function* trainingPlans(staff: Staff, until: string): Script {
  const year = Number(until.slice(0, 4));
  const last = await submit(staff, await draft(staff, year - 1, itemsOf(year - 1, 3)));
  yield 0;
  const executive = () => staff.as('liu');
  const returned = await next(await executive(), 'trainingPlanReturn', last, { note: '补充新员工内容。' });
  const again = await submit(staff, returned);
  const reason = { note: '沟通与协作内容并入次年计划。' };
  const approved = await next(await executive(), 'trainingPlanApprove', again, reason);
  const present = await submit(staff, await draft(staff, year, itemsOf(year)));
  await next(await executive(), 'trainingPlanApprove', present);
  yield 20;
  await next(await staff.as(school.organiser), 'trainingPlanClose', approved);
  yield workdaysTo(workday(until, -6));
  const dropped = await draft(staff, year + 1, []);
  await next(await staff.as(school.organiser), 'trainingPlanDrop', dropped, { note: '改由部门汇总需求后编制。' });
  await submit(staff, await draft(staff, year + 1, itemsOf(year + 1, 4)));
  await draft(staff, year + 2, itemsOf(year + 2, 1));
}

const questions = [
  {
    wording: '合同何时可以签订？',
    possibleAnswers: '客户同意后\n法务审核通过后\n发货之后',
    correct: 'B',
    worth: 5,
  },
  {
    wording: '签订后须归档哪些文件？',
    possibleAnswers: '签字合同\n聊天记录\n法务意见',
    correct: 'AC',
    worth: 5,
  },
];

/** Who was found fit to teach, and what may be studied and tested: each as far as it came. */
export async function* courses(staff: Staff, until: string): Script {
  const nominate = async (login: string, practisesSince: string) =>
    (await staff.as(school.organiser)).step('internalTrainerNominate', {
      teacher: await staff.account(login),
      subjects: '十年销售与合同管理经验。',
      practisesSince,
    });
  const [fit, young] = [await nominate(school.teacher, '2014-03-01'), await nominate('suming', addDays(until, -400))];
  await assignRole(staff, 'TRAINER', await staff.account(school.teacher));
  yield 1;
  await next(await staff.as('hr'), 'internalTrainerQualify', fit);
  await next(await staff.as('hr'), 'internalTrainerEnd', young, { note: '从业年限不足。' });
  await nominate('shuangyi', '2016-07-01');
  yield 1;
  const teacher = await staff.as(school.teacher);
  const about = { category: 'PROCESSES', material: '规程 2.2.5，合同管理办法与三个案例。' };
  const draftCourse = (title: string) => teacher.step('courseDraft', { title, ...about });
  const course = await next(teacher, 'coursePublish', await draftCourse('合同签署流程'));
  await next(teacher, 'courseRetire', await draftCourse('旧版合同流程'), { note: '制度已更新。' });
  await draftCourse('大客户谈判');
  const draftPaper = () => teacher.step('examPaperDraft', { course: course.id, questions });
  await next(teacher, 'examPaperRetire', await draftPaper(), { note: '题目过易。' });
  await next(teacher, 'examPaperRelease', await draftPaper());
  await draftPaper();
}
