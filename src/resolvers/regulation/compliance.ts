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
  { en: 'What makes a clause hold or shows that it does', zh: '控制点' },
  {
    kind: { type: () => controlKind, en: 'What kind of control it is', zh: '类型' },
    name: { type: word, en: 'The permission, code, file kind, setting or field by which it is known', zh: '名称' },
    means: { type: word, en: 'What it says, in the language of the request', zh: '说明' },
    steps: { type: words, en: 'The steps on which it works', zh: '相关步骤' },
    permission: { type: word, nullable: true, en: 'The permission that it is or bounds', zh: '权限' },
    roles: { type: words, en: 'The codes of the active roles that grant the permission now', zh: '当前授权的角色' },
  },
);

const rowType = declareType(
  'object',
  'ComplianceRow',
  { en: 'A clause or duty, with what answers to it', zh: '合规矩阵的一行' },
  {
    code: { type: word, en: 'The clause or duty, such as "2.2.5c"', zh: '条款编号' },
    title: { type: word, en: 'Its title, in the language of the request', zh: '条款标题' },
    controls: { type: () => [controlType], en: 'What in the platform cites exactly it', zh: '对应的控制点' },
    tests: { type: words, en: 'The tests that cite exactly it: file and title', zh: '对应的测试' },
    gap: { type: () => complianceGap, nullable: true, en: 'What is missing; none where nothing is', zh: '缺口' },
  },
);

const summaryType = declareType(
  'object',
  'ComplianceSummary',
  { en: 'How far a chapter of the regulation has come', zh: '各章合规概况' },
  {
    chapter: { type: count, en: 'The chapter', zh: '章' },
    duties: { type: count, en: 'How many duties it has', zh: '职责数' },
    built: { type: count, en: 'Duties that a control answers to', zh: '已有控制点的职责数' },
    proven: { type: count, en: 'Duties of these that a test cites', zh: '已有测试证明的职责数' },
    gaps: { type: count, en: 'Rows of the matrix with a gap', zh: '缺口数' },
  },
);

const texts = {
  matrix: {
    en: 'Each clause and duty with its controls, the roles that hold them, its tests and its gap',
    zh: '合规矩阵',
  },
  summary: { en: 'The compliance matrix in one line a chapter', zh: '合规概况' },
  clause: { en: 'Only this chapter, clause or duty and what is below it, such as "2.2.5"', zh: '仅限该条款及其下级' },
  gapsOnly: { en: 'Only rows with a gap', zh: '仅显示缺口' },
  unknown: { en: 'The regulation has no such clause.', zh: '制度中没有该条款。' },
};

/** By what each clause of the regulation is kept, and what is still missing (1.3.1). */
@Resolver()
export class ComplianceResolver {
  @Query(() => [rowType], { description: describe(texts.matrix, '1.3.1') })
  @Extensions({ guard: { permission: 'complianceMatrix' } })
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
