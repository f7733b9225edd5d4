import { malformed } from '../../core/refusal.js';
import type { Text } from '../../core/text.js';
import type { SettingKey } from '../../core/vocabulary.js';
import { SettingValue } from '../../entities/index.js';
import { settingValueProcess } from '../../processes/regulation/settingValue.js';
import { readSetting, settingKinds, writeSetting } from '../../settings/forms.js';
import { settings } from '../../settings/index.js';
import type { Setting } from '../../settings/setting.js';
import { unitOf, units } from '../../settings/units.js';
import { begin, effectsOf } from '../flow/words.js';

/** The setting of this key; refused where there is none. */
export function settingNamed(key: string): Setting {
  if (!Object.hasOwn(settings, key))
    throw malformed('key', '1.3.2b', { en: 'There is no such setting.', zh: '没有该公司参数。' });
  return settings[key as SettingKey];
}

/** How values of a setting are written, and between which numbers they lie. */
export function formOf(key: string, setting: Setting): Text {
  const { en, zh } = settingKinds[setting.kind];
  if ('of' in setting) return { en: `${en}: ${setting.of.join(', ')}`, zh: `${zh}：${setting.of.join('、')}` };
  const { min, max } = units[unitOf(key)]!;
  if (min === undefined) return { en, zh };
  const most = 'max' in setting ? setting.max : max;
  const said = [
    { en, zh },
    { en: `each from ${min} to ${most}`, zh: `取值 ${min} 至 ${most}` },
    ...('sum' in setting ? [{ en: `together ${setting.sum}`, zh: `合计 ${setting.sum}` }] : []),
    ...('limits' in setting ? [{ en: 'a dash for no limit', zh: '横线表示不限' }] : []),
  ];
  return { en: said.map(({ en }) => en).join(', '), zh: said.map(({ zh }) => zh).join('，') };
}

export const settingValueEffects = effectsOf(settingValueProcess, {
  /** Proposes what a setting is to be from a day on; the value is kept in its normal form (1.3.2b). */
  async settingValuePropose(work, given) {
    const { key } = given;
    const setting = settingNamed(key);
    const content = readSetting(key, setting, given.value);
    const { en, zh } = formOf(key, setting);
    if (content === undefined)
      throw malformed('value', '1.3.2b', {
        en: `This is no value of ${key}. ${en}.`,
        zh: `不是 ${key} 的有效值。${zh}。`,
      });
    return begin(work, SettingValue, { ...given, value: writeSetting(setting, content), content });
  },
});
