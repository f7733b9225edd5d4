import type { Person, Stepped } from '../../demo/client.js';
import { inspectionMethods } from '../../src/entities/supervision/InspectionItem.js';
import { hire, makeHead, platformNow, sql } from './people.js';
import { take } from './orders.js';

/** A supervision group, and a department that it inspects. */
export interface Supervision {
  readonly lead: Person;
  readonly inspector: Person;
  /** Of the group, without a hand in what the inspector does. */
  readonly colleague: Person;
  readonly head: Person;
  /** Of the department that is inspected. */
  readonly seller: Person;
  readonly executive: Person;
  readonly department: string;
}

let groups = 0;

/** Hires a group and a department of their own each. */
export async function aSupervision(): Promise<Supervision> {
  const own = `${process.pid}-${Date.now()}-${(groups += 1)}`;
  const [group, place] = [{ department: `Supervision ${own}` }, { department: `Inspected ${own}` }];
  const people = {
    lead: await hire(['SUPERVISION_LEAD', 'EMPLOYEE'], group),
    inspector: await hire(['SUPERVISOR', 'EMPLOYEE'], group),
    colleague: await hire(['SUPERVISOR', 'EMPLOYEE'], group),
    head: await hire(['DEPT_HEAD', 'EMPLOYEE'], place),
    seller: await hire(['SALES_REP', 'EMPLOYEE'], place),
    executive: await hire(['EXECUTIVE', 'EMPLOYEE']),
  };
  for (const member of [people.lead, people.inspector, people.colleague]) await appoint(people.executive, member);
  return { ...people, department: await makeHead(people.head) };
}

/** Appoints somebody to the supervision group, for long unless said. */
export const appoint = (by: Person, { account }: Pick<Person, 'account'>, term: object = {}): Promise<Stepped> =>
  by.step('supervisionMemberAppoint', { member: account, termFrom: '2020-01-01', termTo: '2099-12-31', ...term });

/** The day so many days from now. */
export const dayIn = (days: number): string =>
  new Date(platformNow().getTime() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

let years = 2030;

/** The plan of a year that no other has, of one item for each of these clauses; none of it approved yet. */
export async function aPlan({ lead, department }: Supervision, clauses: readonly string[] = ['2.2.5'], fields = {}) {
  const planYear = (years += 1);
  const plan = await lead.step('supervisionPlanDraft', { planYear, ...fields });
  const items: Stepped[] = [];
  for (const askedByClause of clauses)
    items.push(
      await lead.step('supervisionItemAdd', {
        supervisionPlan: plan.id,
        askedByClause,
        inspected: department,
        inspectBy: `${planYear}-03-31`,
      }),
    );
  return { plan, items, planYear };
}

/** The same, approved by the executive. */
export async function anApprovedPlan(group: Supervision, clauses: readonly string[] = ['2.2.5']) {
  const planned = await aPlan(group, clauses);
  await take(group.lead, 'supervisionPlanSubmit', planned.plan);
  await take(group.executive, 'supervisionPlanApprove', planned.plan);
  return planned;
}

/** An inspection of the department, planned by the lead. */
export const anInspection = ({ lead, inspector, department }: Supervision, fields: object = {}): Promise<Stepped> =>
  lead.step('inspectionPlan', {
    inspected: department,
    inspector: inspector.account,
    subject: 'Contracts',
    reportDay: dayIn(5),
    ...fields,
  });

/** The same, begun. */
export async function underWay(group: Supervision): Promise<Stepped> {
  return take(group.inspector, 'inspectionStart', await anInspection(group));
}

export const seen = {
  method: 'DATA_CHECK',
  askedByClause: '2.2.5c',
  conforms: true,
  criterion: 'Legal approved before it was signed',
  observed: 'So it was',
};

/** Looks by each of the four methods. */
export async function lookedAt({ inspector }: Pick<Supervision, 'inspector'>, inspection: Stepped): Promise<void> {
  for (const method of Object.keys(inspectionMethods))
    await take(inspector, 'inspectionCheck', inspection, { ...seen, method });
}

/** Looks by each method, and says what it came to. */
export async function report(group: Pick<Supervision, 'inspector'>, inspection: Stepped): Promise<Stepped> {
  await lookedAt(group, inspection);
  return take(group.inspector, 'inspectionReport', inspection, { conclusion: 'Looked at from all sides' });
}

/** What the inspector records of the seller. */
export const found = ({ inspector, seller }: Supervision, inspection: Stepped, fields: object = {}): Promise<Stepped> =>
  inspector.step('findingRecord', {
    inspection: inspection.id,
    askedByClause: '2.2.5c',
    observed: 'Signed before legal approved',
    severity: 'MAJOR',
    responsible: seller.account,
    ...fields,
  });

/** The notice of a finding, due in so many days. */
export async function aNotice(group: Supervision, finding: Stepped, days = 5): Promise<Stepped> {
  await take(group.inspector, 'findingNotify', finding, {
    requirement: 'Have legal approve first',
    dueDay: dayIn(days),
  });
  const [row] = await sql<Stepped & Record<string, unknown>>(
    'select id, version, state, number from rectification_notice where finding_id = $1',
    finding.id,
  );
  return row!;
}

export const measures = { rootCause: 'Haste', corrective: 'Approval afterwards', preventive: 'A checklist' };

/** How often somebody was told of a record in this way. */
export const told = async ({ account }: { account: string }, record: { readonly id: string }, kind: string) =>
  (
    await sql(
      'select from notification where account_id = $1 and record_id = $2 and kind = $3',
      account,
      record.id,
      kind,
    )
  ).length;
