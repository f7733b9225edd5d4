import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import { choiceType } from '../../core/fields/choiceType.js';
import { Refusal } from '../../core/refusal.js';
import { describe, type Locale } from '../../core/text.js';
import { isWithin } from '../../regulation/clauses.js';
import proofs from '../../regulation/proofs.json' with { type: 'json' };
import { declareType } from '../../schema/declare.js';
import { complianceRows, complianceSummary, gaps, type ComplianceRow } from '../../services/regulation/compliance.js';
import { controlKinds } from '../../services/regulation/control.js';
import { allControls } from '../../services/regulation/controls.js';
import { holdersNow } from '../../services/regulation/holders.js';

const controlKind = choiceType('ControlKind', controlKinds);
const complianceGap = choiceType('ComplianceGap', gaps);
const word = () => String;
const words = () => [String];
const count = () => Int;

const controlType = declareType(
  'object',
  'Control',
  { en: 'A control that enforces or evidences a clause', zh: '控制点' },
  {
    kind: { type: () => controlKind, en: 'Kind of the control', zh: '类型' },
    name: { type: word, en: 'Name of the control: a permission, code, file kind, setting or field', zh: '名称' },
    means: { type: word, en: 'Meaning of the control, in the language of the request', zh: '说明' },
    steps: { type: words, en: 'Steps to which the control applies', zh: '相关步骤' },
    permission: { type: word, nullable: true, en: 'Permission that the control is or restricts', zh: '权限' },
    roles: { type: words, en: 'The codes of the active roles that grant the permission now', zh: '当前授权的角色' },
  },
);

const rowType = declareType(
  'object',
  'ComplianceRow',
  { en: 'A clause or duty with its controls and tests', zh: '合规矩阵的一行' },
  {
    code: { type: word, en: 'The clause or duty, such as "2.2.5c"', zh: '条款编号' },
    title: { type: word, en: 'Title of the clause, in the language of the request', zh: '条款标题' },
    controls: { type: () => [controlType], en: 'Controls that cite exactly this clause', zh: '对应的控制点' },
    tests: { type: words, en: 'Tests that cite exactly this clause: file and title', zh: '对应的测试' },
    gap: { type: () => complianceGap, nullable: true, en: 'Gap; null if there is none', zh: '缺口' },
  },
);

const summaryType = declareType(
  'object',
  'ComplianceSummary',
  { en: 'Compliance summary of a chapter of the regulation', zh: '各章合规概况' },
  {
    chapter: { type: count, en: 'The chapter', zh: '章' },
    duties: { type: count, en: 'Number of duties of the chapter', zh: '职责数' },
    built: { type: count, en: 'Number of duties with a control', zh: '已有控制点的职责数' },
    proven: { type: count, en: 'Number of these duties with a test', zh: '已有测试证明的职责数' },
    gaps: { type: count, en: 'Number of rows with a gap', zh: '缺口数' },
  },
);

const texts = {
  matrix: {
    en: 'Compliance matrix: each clause and duty with its controls, roles, tests and gap',
    zh: '合规矩阵',
  },
  summary: { en: 'Compliance summary by chapter', zh: '合规概况' },
  clause: { en: 'Only this chapter, clause or duty and what is below it, such as "2.2.5"', zh: '仅限该条款及其下级' },
  gapsOnly: { en: 'Only rows with a gap', zh: '仅显示缺口' },
  unknown: { en: 'The regulation has no such clause.', zh: '制度中没有该条款。' },
};

/** By what each clause of the regulation is kept, and what is still missing (1.3.1). */
@Resolver()
export class ComplianceResolver {
  @Query(() => [rowType], { description: describe(texts.matrix, '1.3.1') })
  @Extensions({ guard: { permission: 'complianceMatrix' }, rows: 350 })
  async complianceMatrix(
    @Arg('clause', word, { nullable: true, description: describe(texts.clause) }) clause: string | null = null,
    @Arg('gapsOnly', () => Boolean, { nullable: true, description: describe(texts.gapsOnly) }) gapsOnly: boolean | null,
    @Ctx() { em, locale }: SignedIn,
  ) {
    const rows = (await rowsNow(em)).filter(({ entry }) => clause === null || isWithin(entry.code, clause));
    if (!rows.length) throw new Refusal('BAD_USER_INPUT', { means: texts.unknown });
    return rows.filter(({ gap }) => gap || !gapsOnly).map((row) => shown(row, locale));
  }

  @Query(() => [summaryType], { description: describe(texts.summary, '1.3.1') })
  @Extensions({ guard: { permission: 'complianceMatrix' } })
  async complianceSummary(@Ctx() { em }: SignedIn) {
    return complianceSummary(await rowsNow(em));
  }
}

const rowsNow = async (em: SignedIn['em']) => complianceRows(allControls(), proofs, await holdersNow(em));

const shown = ({ entry, controls, tests, gap }: ComplianceRow, locale: Locale) => {
  const inLocale = controls.map((control) => ({ ...control, means: control.means[locale] }));
  return { code: entry.code, title: entry.title[locale], controls: inLocale, tests, gap };
};
