import { MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { clock } from '../../core/clock.js';
import type { SignedIn } from '../../core/context.js';
import { choiceType } from '../../core/fields/choiceType.js';
import { Moment } from '../../core/scalars.js';
import { describe } from '../../core/text.js';
import { SettingValue } from '../../entities/index.js';
import { loadRow } from '../../reads/loader.js';
import { declareType } from '../../schema/declare.js';
import {
  settingKinds,
  settingRow,
  settingRows,
  type SettingFilter,
  type SettingRow,
} from '../../services/regulation/settingRows.js';

const kind = choiceType('SettingKind', settingKinds, { en: 'Kind of value of a setting', zh: '参数值的写法' });
const word = () => String;

const settingType = declareType(
  'object',
  'Setting',
  { en: 'A setting of the company', zh: '公司参数' },
  {
    key: { type: word, en: 'Key of the setting, such as `contract.legalReview.workdays`', zh: '参数代码' },
    clause: { type: word, en: 'Clause that leaves the value to the company', zh: '条款' },
    kind: { type: () => kind, en: 'Kind of the value', zh: '类型' },
    unit: { type: word, en: 'Unit of the value, the last word of the key', zh: '单位' },
    means: { type: word, en: 'Meaning of the setting, in the language of the request', zh: '含义' },
    wording: { type: word, en: 'Wording of the regulation that leaves the value open', zh: '制度原文用语' },
    form: { type: word, en: 'Format of the value, in the language of the request', zh: '参数值的写法' },
    fixed: {
      type: () => Boolean,
      en: 'Whether the setting is fixed at set-up',
      zh: '是否不可变更',
    },
    defaultValue: { type: word, en: 'Default value', zh: '默认值' },
    value: { type: word, en: 'Value in force at the requested time', zh: '当时生效的值' },
    since: {
      type: () => Moment,
      nullable: true,
      en: 'Start of the present value; null for the default',
      zh: '生效时间；一直为默认值则为空',
    },
  },
);

const filterType = declareType(
  'input',
  'SettingFilter',
  { en: 'Filter of settings: all conditions must hold', zh: '公司参数筛选条件，须同时满足' },
  {
    clause: {
      type: word,
      nullable: true,
      en: 'Clause including its subclauses, such as "2.2"',
      zh: '条款及其下级',
    },
    contains: { type: word, nullable: true, en: 'Text contained in the key', zh: '参数代码包含' },
    changed: {
      type: () => Boolean,
      nullable: true,
      en: 'Whether the value differs from the default',
      zh: '是否已变更',
    },
  },
);
for (const field of ['clause', 'contains']) MaxLength(100)(filterType.prototype as object, field);

const texts = {
  all: { en: 'Present settings of the company', zh: '公司参数列表' },
  one: { en: 'A setting at a given time, past, present or future', zh: '某一时间的公司参数' },
  record: { en: 'Setting value behind the present value; null for the default', zh: '决定该值的设定值' },
  filter: { en: 'Filter; all settings by default', zh: '筛选条件' },
  key: { en: 'Key of the setting', zh: '参数代码' },
  at: { en: 'Time; now by default', zh: '时间；缺省为当前' },
};

/** What the company decides where the regulation leaves it open (1.9). */
@Resolver(() => settingType)
export class SettingResolver {
  @Query(() => [settingType], { description: describe(texts.all, '1.3.2b') })
  @Extensions({ guard: { permission: 'settingValueRead' }, rows: 150 })
  async settings(
    @Arg('filter', () => filterType, { nullable: true, description: describe(texts.filter) })
    filter: SettingFilter | null,
    @Ctx() { em, locale }: SignedIn,
  ) {
    const rows = await settingRows(em, clock.now(), filter ?? {});
    return rows.map((row) => ({ ...row, means: row.means[locale], form: row.form[locale] }));
  }

  @Query(() => settingType, { description: describe(texts.one, '1.3.2d') })
  @Extensions({ guard: { permission: 'settingValueRead' } })
  async setting(
    @Arg('key', word, { description: describe(texts.key) }) key: string,
    @Arg('at', () => Moment, { nullable: true, description: describe(texts.at) }) at: string | null,
    @Ctx() { em, locale }: SignedIn,
  ) {
    const row = await settingRow(em, key, at ? new Date(at) : clock.now());
    return { ...row, means: row.means[locale], form: row.form[locale] };
  }

  @FieldResolver(() => SettingValue, { nullable: true, description: describe(texts.record) })
  record(@Root() { record }: SettingRow, @Ctx() context: SignedIn, @Info() info: GraphQLResolveInfo) {
    return loadRow(context, info, record);
  }
}
