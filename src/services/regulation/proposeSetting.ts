import { badInput } from '../../core/refusal.js';
import type { Text } from '../../core/text.js';
import type { SettingKey } from '../../core/vocabulary.js';
import { SettingValue } from '../../entities/index.js';
import type { SettingFields } from '../../schema/regulation/inputs.js';
import { readSetting, settingKinds, writeSetting } from '../../settings/forms.js';
import { settings } from '../../settings/index.js';
import type { Setting } from '../../settings/setting.js';
import { unitOf, units } from '../../settings/units.js';
import { begin, type Work } from '../flow/work.js';

/** The setting of this key; refused where there is none. */
export function settingNamed(key: string): Setting {
  if (!Object.hasOwn(settings, key)) throw badInput('There is no such setting.', '没有该公司参数。');
  return settings[key as SettingKey];
}

/** How values of a setting are written, and between which numbers they lie. */
export function formOf(key: string, setting: Setting): Text {
  const { en, zh } = settingKinds[setting.kind];
  if ('of' in setting) return { en: `${en}: ${setting.of.join(', ')}`, zh: `${zh}：${setting.of.join('、')}` };
  const { min, max } = units[unitOf(key)]!;
  if (min === undefined) return { en, zh };
  const most = 'max' in setting ? setting.max : max;
  const sum = 'sum' in setting ? { en: `, together ${setting.sum}`, zh: `，合计 ${setting.sum}` } : { en: '', zh: '' };
  return { en: `${en}, each from ${min} to ${most}${sum.en}`, zh: `${zh}，取值 ${min} 至 ${most}${sum.zh}` };
}

/** Proposes what a setting is to be from a day on; the value is kept in its normal form (1.3.2b). */
export async function proposeSetting(work: Work, given: SettingFields): Promise<SettingValue> {
  const { key, value, effectiveFrom, reason } = given;
  const setting = settingNamed(key);
  if (setting.fixed)
    throw badInput(
      `${key} was decided when the company was set up, and stays.`,
      `${key} 于公司初始化时确定，不可变更。`,
    );
  const content = readSetting(key, setting, value);
  const form = formOf(key, setting);
  if (content === undefined)
    throw badInput(`This is no value of ${key}. ${form.en}.`, `不是 ${key} 的有效值。${form.zh}。`);
  return begin(work, SettingValue, { key, value: writeSetting(setting, content), content, effectiveFrom, reason });
}
