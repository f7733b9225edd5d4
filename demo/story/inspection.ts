import { addDays } from '../../src/core/businessTime.js';
import { next, raised } from '../act.js';
import type { Person, Stepped } from '../client.js';
import { nowOf } from './quotation.js';
import { refusal, type Cast, type Part } from './scene.js';
import type { Shown } from './training.js';

/** One inspection by the book (4.1): from its plan to what was found being put right, and what is to be learnt of it. */
export async function* playInspection(cast: Cast): Part<Shown> {
  const { supervisionLead, supervisor, seller, manager, today } = cast;
  const { viewer } = await seller.ask('{ viewer { account { department { id name } } } }');
  const plan = (inspector: Person) =>
    supervisionLead.step('inspectionPlan', {
      inspected: viewer.account.department.id,
      inspector: inspector.account,
      subject: '合同审批与归档',
      reportDay: addDays(today, 10),
    });
  yield await refusal('Having the seller inspect the own department (SOD-21)', plan(seller));
  let inspection = await plan(supervisor);
  inspection = await next(supervisor, 'inspectionStart', inspection);
  let finding = await supervisor.step('findingRecord', {
    inspection: inspection.id,
    askedByClause: '2.2.5c',
    severity: 'MAJOR',
    observed: '一份合同先执行后签订。',
    responsible: seller.account,
  });
  const notify = (dueDay?: string) =>
    next(supervisor, 'findingNotify', finding, { requirement: '补签并核查同类合同。', dueDay });
  yield await refusal('A notice that says no day', notify());
  finding = await notify(addDays(today, 5));
  yield { said: `The inspector finds what clause 2.2.5 forbids: finding ${finding.number} has a notice with its day.` };

  const notice = await putRight(seller, await noticeOf(seller, finding));
  const verification = { verification: '已核对补签文本与归档。' };
  yield await refusal(
    'The seller verifying the own cure (SOD-22)',
    next(seller, 'rectificationNoticeVerify', notice, verification),
  );
  await next(supervisor, 'rectificationNoticeVerify', notice, verification);
  const shortcoming = '合同签署流程';
  const need = await manager.step('developmentNeedRaise', {
    learner: seller.account,
    shortcoming,
    finding: finding.id,
  });
  yield { said: 'It is put right with proof, which another verifies; what the seller lacks becomes a need.' };

  inspection = await nowOf(supervisor, 'inspection', inspection.id);
  const conclusion = '总体符合规程，一项问题已整改。';
  yield await refusal(
    'A report after looking at nothing',
    next(supervisor, 'inspectionReport', inspection, { conclusion }),
  );
  for (const method of ['ON_SITE', 'DOCUMENT_REVIEW', 'DATA_CHECK']) {
    const seen = { criterion: '先审核后签订。', observed: '除一份外均符合。', conforms: method !== 'DOCUMENT_REVIEW' };
    inspection = await next(supervisor, 'inspectionCheck', inspection, { method, askedByClause: '2.2.5c', ...seen });
  }
  const left = { method: 'CUSTOMER_FEEDBACK', observed: '签订流程不涉及客户评价。' };
  inspection = await next(supervisor, 'inspectionLeaveOut', inspection, left);
  inspection = await next(supervisor, 'inspectionReport', inspection, { conclusion });
  inspection = await next(supervisor, 'inspectionClose', inspection);
  yield {
    said: `Nothing is left to be said about what was found: inspection ${inspection.number} is ${inspection.state}.`,
  };
  return { finding: finding.id, need: need.id };
}

async function noticeOf(person: Person, { id }: Stepped): Promise<Stepped> {
  const query = `query ($id: ID!) { finding(id: $id) { notices { nodes { id version state } } } }`;
  return (await person.ask(query, { id }))['finding'].notices.nodes[0];
}

/** Whoever is responsible takes note, plans, and says with proof that it is done. */
async function putRight(person: Person, issued: Stepped): Promise<Stepped> {
  const known = await next(person, 'rectificationNoticeAcknowledge', issued);
  const planned = await next(person, 'rectificationNoticePlan', known, {
    rootCause: '赶工期。',
    corrective: '补签合同。',
    preventive: '发货前核对签署状态。',
  });
  await person.file(planned.id, 'RECTIFICATION_PROOF', '补签合同扫描件', { name: '补签合同.txt' });
  return next(person, 'rectificationNoticeSubmit', raised(planned), { remedy: '已补签并归档。' });
}
