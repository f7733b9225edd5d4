import { exists, not, otherThan, via, type Fact } from '../../core/words.js';
import { Inspection, SupervisionItem } from '../../entities/index.js';

const samePeriod = (one: string, other: string) =>
  `${one}.plan_year = ${other}.plan_year and ${one}.plan_quarter is not distinct from ${other}.plan_quarter`;

export const periodPlanned: Fact = {
  code: 'PERIOD_PLANNED',
  means: { en: 'There is already a supervision plan for this period', zh: '该期间已有监督计划' },
  clause: '4.1.1b',
  curable: true,
  sql: (row) => `exists (select from supervision_plan o where o.id <> ${row}.id and o.state <> 'DROPPED'
    and ${samePeriod('o', row)})`,
};

export const nothingPlanned: Fact = {
  code: 'NOTHING_PLANNED',
  means: { en: 'The supervision plan has no items', zh: '监督计划没有计划项' },
  clause: '4.1.1b',
  curable: true,
  sql: not(exists(SupervisionItem, 'supervisionPlan', { state: 'DRAFTED' })),
};

export const itemsDue: Fact = {
  code: 'ITEMS_DUE',
  means: { en: 'Some items of the supervision plan are not yet inspected', zh: '监督计划尚有未检查项' },
  clause: '4.1.1b',
  curable: true,
  sql: exists(SupervisionItem, 'supervisionPlan', { state: 'DUE' }),
};

export const planFixed: Fact = {
  code: 'PLAN_FIXED',
  means: { en: 'The supervision plan is no longer a draft', zh: '监督计划已不在编制中' },
  clause: '4.1.1b',
  sql: via(SupervisionItem, 'supervisionPlan', { state: otherThan('DRAFT') }),
};

export const beyondPeriod: Fact = {
  code: 'BEYOND_PERIOD',
  means: { en: 'The date is outside the period of the plan', zh: '检查日期不在计划期间内' },
  clause: '4.1.1b',
  curable: true,
  params: { field: 'inspectBy' },
  sql: (row) => `exists (select from supervision_plan p where p.id = ${row}.supervision_plan_id
    and (extract(year from ${row}.inspect_by), coalesce(p.plan_quarter, extract(quarter from ${row}.inspect_by)))
      <> (p.plan_year, extract(quarter from ${row}.inspect_by)))`,
};

export const beingInspected: Fact = {
  code: 'BEING_INSPECTED',
  means: { en: 'An inspection of the plan item is planned or in progress', zh: '该计划项已安排检查' },
  clause: '4.1.1b',
  sql: exists(Inspection, 'planItem', { state: otherThan('DROPPED') }),
};

/** Asked of an inspection that names what of a plan it is for. */
export const itemNotDue: Fact = {
  code: 'ITEM_NOT_DUE',
  means: {
    en: 'The plan item is not approved, already inspected, or covered by another inspection',
    zh: '计划项未获批准、已检查或已安排其他检查',
  },
  clause: '4.1.1b',
  curable: true,
  sql: (row) => `exists (select from supervision_item i where i.id = ${row}.plan_item_id and (i.state <> 'DUE'
    or exists (select from inspection n where n.plan_item_id = i.id and n.id <> ${row}.id and n.state <> 'DROPPED')))`,
};

export const itemElsewhere: Fact = {
  code: 'ITEM_ELSEWHERE',
  means: { en: 'The plan item is for another department', zh: '计划项的受检部门与检查不一致' },
  clause: '4.1.1b',
  curable: true,
  params: { field: 'planItem' },
  sql: (row) => `exists (select from supervision_item i where i.id = ${row}.plan_item_id
    and i.inspected_id <> ${row}.inspected_id)`,
};
