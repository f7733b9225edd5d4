import { describe, expect, it } from '@jest/globals';
import { readSetting, writeSetting } from '../../src/settings/forms.js';
import { settings } from '../../src/settings/index.js';
import { choices, limitsByName, windows, type Setting } from '../../src/settings/setting.js';
import { unitOf, units } from '../../src/settings/units.js';

const all = Object.entries<Setting>(settings);
const read = (key: keyof typeof settings, text: string) => readSetting(key, settings[key], text);
const said = { clause: '1.3.2b', en: 'It', zh: '它', wording: '它' } as const;

it('The company decides 146 things, each with a unit, in the words of the regulation (1.3.2b)', () => {
  expect(all).toHaveLength(146);
  expect(all.filter(([key]) => !/^[a-z]\w*\.[a-z]\w*\.[a-z]\w*$/.test(key) || !units[unitOf(key)])).toEqual([]);
  expect(all.filter(([, { wording }]) => !/^[\p{Script=Han}…、; ]+$/u.test(wording))).toEqual([]);
});

it.each(all)('%s is by default a value that it may have, and is read as it is written', (key, setting) =>
  expect(readSetting(key, setting, ` ${writeSetting(setting, setting.value)} `)).toEqual(setting.value),
);

describe('A value is read', () => {
  it.each<[keyof typeof settings, string, unknown]>([
    ['contract.legalReview.workdays', '7', 7],
    ['quotation.tax.percent', '6.5', 6.5],
    ['orderIssue.solutionBySeverity.workdays', '1 / 1 / 3 / 5', [1, 1, 3, 5]],
    ['reminder.leadTimes.hours', '48', [48]],
    [
      'quotation.discountByRole.percent',
      'SALES_REP 3,SALES_MANAGER 10, EXECUTIVE -',
      { SALES_REP: 3, SALES_MANAGER: 10, EXECUTIVE: null },
    ],
    [
      'contract.signingByRole.amount',
      'SIGNATORY 500000, EXECUTIVE -, DEPT_HEAD 1',
      { SIGNATORY: 500000, EXECUTIVE: null, DEPT_HEAD: 1 },
    ],
    ['company.workingWeek.days', 'SAT, MON', ['MON', 'SAT']],
    [
      'company.workingHours.spans',
      '08:30–12:00, 13:30 - 17:30',
      [
        ['08:30', '12:00'],
        ['13:30', '17:30'],
      ],
    ],
    ['meetingSeries.round.cadence', 'WEEKLY', 'WEEKLY'],
    [
      'release.window.spans',
      'WORKDAY 22:00-24:00; DAY_OFF 08:00-12:00, 13:00-20:00',
      {
        WORKDAY: [['22:00', '24:00']],
        DAY_OFF: [
          ['08:00', '12:00'],
          ['13:00', '20:00'],
        ],
      },
    ],
  ])('of %s: %s', (key, text, value) => expect(read(key, text)).toEqual(value));

  it.each<[keyof typeof settings, ...string[]]>([
    ['contract.legalReview.workdays', '', '0', '-1', '1.5', '1001', '3 days', '1e3', '０', '3/4'],
    ['quotation.tax.percent', '101', '13%', '1.00001'],
    ['satisfactionSurvey.satisfied.points', '6'],
    ['company.year.startMonth', '0', '13'],
    ['orderIssue.solutionBySeverity.workdays', '1/2/5', '1/2/5/10/20', '1/2/5/x', '1,2,5,10'],
    ['reminder.leadTimes.hours', '', '72//2', Array(21).fill('1').join('/')],
    [
      'quotation.discountByRole.percent',
      'SALES_REP 5',
      'SALES_REP 5, SALES_REP 5, SALES_MANAGER 1, EXECUTIVE 2',
      'SALES_REP 5, SALES_MANAGER 15, EXECUTIVE 130',
    ],
    [
      'assessmentForm.weights.percent',
      'PROCESS 40, QUALITY 30, EFFICIENCY 20, TEAMWORK 20',
      'PROCESS 40, QUALITY 30, EFFICIENCY 20, TEAMWORK 5, LUCK 5',
      'PROCESS 40, QUALITY 30, EFFICIENCY 30, TEAMWORK -',
    ],
    ['bonusPlan.coefficientByGrade.factor', 'A -, B 1.2, C 1, D 0.6, E 0'],
    ['gradeScale.lowerBound.points', 'A -, B 80, C 70, D 60, E 0'],
    ['reviewPolicy.sample.percent', 'CONTRACT -, ORDER 10, TICKET 10'],
    ['company.workingWeek.days', '', 'MON, MON', 'MON, FUN'],
    [
      'company.workingHours.spans',
      '',
      '09:00',
      '9:00-12:00',
      '12:00-09:00',
      '09:00-12:00, 11:00-18:00',
      '09:00-25:00',
      '09:00-09:00',
      '09:00-09:01',
      '09:00-09:29, 10:00-10:30',
    ],
    ['assessmentCycle.round.cadence', 'WEEKLY', 'monthly'],
    ['promotionCase.lowestGrade.grade', 'F'],
    ['release.window.spans', '20:00-24:00', 'WORKDAY 20:00-24:00', 'WORKDAY; DAY_OFF 08:00-20:00'],
  ])('only where it is one: %s', (key, ...texts) =>
    expect(texts.filter((text) => read(key, text) !== undefined)).toEqual([]),
  );

  it('into what is read again as the same', () => {
    const kinds: [string, Setting, unknown][] = [
      ['a.b.percent', limitsByName({ ...said, value: { A: 1, B: null } }), { A: 2, B: null }],
      ['a.b.days', choices({ ...said, value: ['X'], of: ['X', 'Y'] }), ['X', 'Y']],
      [
        'a.b.spans',
        windows({ ...said, value: { WORKDAY: [], DAY_OFF: [] } }),
        { WORKDAY: [['01:00', '02:00']], DAY_OFF: [['03:00', '24:00']] },
      ],
    ];
    for (const [key, setting, value] of kinds)
      expect(readSetting(key, setting, writeSetting(setting, value))).toEqual(value);
  });
});
