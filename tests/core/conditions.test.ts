import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  above,
  acting,
  another,
  atMost,
  below,
  blank,
  both,
  either,
  exists,
  is,
  not,
  now,
  otherThan,
  sameAs,
  via,
  type Condition,
} from '../../src/core/sql/conditions.js';
import type { Fact } from '../../src/core/fact.js';
import '../../src/entities/index.js';
import { Account } from '../../src/entities/access/Account.js';
import { Role } from '../../src/entities/access/Role.js';
import { FileRecord } from '../../src/entities/files/FileRecord.js';
import { Handoff } from '../../src/entities/flow/Handoff.js';
import { Order } from '../../src/entities/sales/Order.js';
import { Course } from '../../src/entities/training/Course.js';
import { Enrolment } from '../../src/entities/training/Enrolment.js';
import { InternalTrainer } from '../../src/entities/training/InternalTrainer.js';
import { Training } from '../../src/entities/training/Training.js';
import { sql } from '../support/people.js';

/** Rows that stand for those of the tables of these names; the last are asked. */
type Tables = Readonly<Record<string, readonly object[]>>;

/** What the rows of the last table answer, by their ids; `me` acts, on the second of March. */
async function answers(condition: Fact['sql'], tables: Tables): Promise<Record<string, boolean | null>> {
  const given = Object.entries(tables).map(
    ([name], index) =>
      `"${name}" as (select * from jsonb_populate_recordset(null::public."${name}", $${index + 3}::jsonb))`,
  );
  const rows = await sql<{ id: string; told: boolean | null }>(
    `with ${given.join(', ')} select r.id, (${condition('r', '$1::text[]', '$2::timestamptz')}) as told
      from "${Object.keys(tables).at(-1)}" r where $1::text[] is not null and $2::timestamptz is not null`,
    ['me'],
    '2026-03-02T09:00:00Z',
    ...Object.values(tables).map((given) => JSON.stringify(given)),
  );
  return Object.fromEntries(rows.map(({ id, told }) => [id, told]));
}

/** The ids of the rows of which it is true; of all others it is false. */
async function which(condition: Fact['sql'], tables: Tables): Promise<string[]> {
  const told = Object.entries(await answers(condition, tables));
  expect(told.filter(([, answer]) => answer === null)).toEqual([]);
  return told.flatMap(([id, answer]) => (answer ? [id] : []));
}

const training = [
  {
    id: 'dear',
    mode: 'EXTERNAL',
    provider: "Li's",
    cost: 900,
    seats: 8,
    starts_at: '2026-03-02T09:00Z',
    owner_id: 'me',
  },
  { id: 'cheap', mode: 'EXTERNAL', provider: ' ', cost: 5, seats: 5, starts_at: '2026-03-01T09:00Z', owner_id: 'you' },
  { id: 'ours', mode: 'INTERNAL', starts_at: '2026-03-03T09:00Z', owner_id: 'you' },
];
const ofTraining = (condition: Fact['sql']) => which(condition, { training });

describe('A row is asked for', () => {
  it('a value, several, none, or another than these', async () => {
    expect(await ofTraining(is(Training, { mode: 'EXTERNAL' }))).toEqual(['dear', 'cheap']);
    expect(await ofTraining(is(Training, { mode: ['INTERNAL', 'PRACTICE'] }))).toEqual(['ours']);
    expect(await ofTraining(is(Training, { mode: otherThan('EXTERNAL', 'ONLINE') }))).toEqual(['ours']);
    expect(await ofTraining(is(Training, { seats: null }))).toEqual(['ours']);
    expect(await ofTraining(is(Training, { seats: otherThan(null) }))).toEqual(['dear', 'cheap']);
    expect(await ofTraining(is(Training, { provider: "Li's" }))).toEqual(['dear']);
  });

  it('what compares with a number, another field or the present moment', async () => {
    expect(await ofTraining(is(Training, { cost: above(5) }))).toEqual(['dear']);
    expect(await ofTraining(is(Training, { cost: [atMost(5), null] }))).toEqual(['cheap', 'ours']);
    expect(await ofTraining(is(Training, { cost: sameAs('seats') }))).toEqual(['cheap']);
    expect(await ofTraining(is(Training, { startsAt: below(now) }))).toEqual(['cheap']);
  });

  it('whoever acts, and text that says nothing', async () => {
    expect(await ofTraining(is(Training, { owner: acting }))).toEqual(['dear']);
    expect(await ofTraining(is(Training, { provider: blank }))).toEqual(['cheap', 'ours']);
  });

  it('all of its fields, and for any of several ways', async () => {
    expect(await ofTraining(is(Training, { mode: 'EXTERNAL', owner: acting }))).toEqual(['dear']);
    expect(await ofTraining(is(Training, { owner: acting }, { seats: null }))).toEqual(['dear', 'ours']);
    expect(await ofTraining(is(Training, { seats: 5 }, (row) => `${row}.cost > 100 or null`))).toEqual([
      'dear',
      'cheap',
    ]);
  });
});

describe('Other rows are asked for', () => {
  const course = [
    { id: 'old', state: 'RETIRED', owner_id: 'me' },
    { id: 'new', state: 'PUBLISHED', owner_id: 'you' },
  ];
  const studied = [{ id: 'a', course_id: 'old' }, { id: 'b', course_id: 'new' }, { id: 'c' }];
  const ofStudied = (condition: Fact['sql']) => which(condition, { course, training: studied });

  it('by what refers to them', async () => {
    expect(await ofStudied(via(Training, 'course'))).toEqual(['a', 'b']);
    expect(await ofStudied(via(Training, 'course', { state: otherThan('RETIRED') }))).toEqual(['b']);
    expect(await ofStudied(via(Training, 'course', not(is(Course, { owner: acting }))))).toEqual(['b']);
  });

  it('by what they refer to, and through several', async () => {
    const enrolment = [
      { id: '1', training_id: 'a', reaction: 2 },
      { id: '2', training_id: 'b' },
    ];
    const ofCourse = (condition: Fact['sql']) => which(condition, { enrolment, training: studied, course });
    expect(await ofCourse(exists(Training, 'course'))).toEqual(['old', 'new']);
    expect(await ofCourse(exists(Training, 'course', exists(Enrolment, 'training', { reaction: null })))).toEqual([
      'new',
    ]);
    expect(await ofCourse(exists(Training, 'course', not(exists(Enrolment, 'training', { reaction: 2 }))))).toEqual([
      'new',
    ]);
    const handoff = [{ id: 'h', record_id: 'o', kind: 'QUALITY' }];
    const handed = exists(Handoff, 'record', { kind: ['QUALITY', 'FINANCE'] });
    expect(await which(handed, { handoff, order: [{ id: 'o' }, { id: 'p' }] })).toEqual(['o']);
  });

  it('by what they have in common, never the row itself', async () => {
    const enrolment = [
      { id: '1', training_id: 'a', owner_id: 'me', state: 'WITHDRAWN' },
      { id: '2', training_id: 'a', owner_id: 'me', state: 'ENROLLED' },
      { id: '3', training_id: 'a', owner_id: 'you', state: 'ENROLLED' },
      { id: '4', owner_id: 'me', state: 'ENROLLED' },
    ];
    expect(await which(another(Enrolment, ['training', 'owner']), { enrolment })).toEqual(['1', '2']);
    const again = another(Enrolment, ['training', 'owner'], { state: otherThan('WITHDRAWN') });
    expect(await which(again, { enrolment })).toEqual(['1']);
  });
});

describe('Of what the database can tell, or not', () => {
  const truth: Fact['sql'] = (row) => `${row}.approving`;
  const role = [{ id: 'yes', approving: true }, { id: 'no', approving: false }, { id: 'unknown' }];

  it('a condition and its contrary never hold both, and one does', async () => {
    expect(await which(not(truth), { role })).toEqual(['no', 'unknown']);
    expect(await which(not(not(truth)), { role })).toEqual(['yes']);
    expect(await which(is(Role, { approving: true }), { role })).toEqual(['yes']);
    expect(await which(is(Role, { approving: otherThan(true) }), { role })).toEqual(['no']);
  });

  it('either holds where one does, both where both do', async () => {
    const no: Fact['sql'] = () => 'false';
    expect(await answers(either(no, truth), { role })).toEqual({ yes: true, no: false, unknown: null });
    expect(await which(either(truth, not(truth)), { role })).toEqual(['yes', 'no', 'unknown']);
    expect(await which(both(not(truth), not(is(Role, { approving: false }))), { role })).toEqual(['unknown']);
  });

  it('of a fact and its twin exactly one blocks', async () => {
    const fact: Fact = { code: 'IT_IS', means: { en: 'It is', zh: '是' }, clause: '5.2.3a', curable: true, sql: truth };
    const twin = not(fact, { code: 'IT_IS_NOT', means: { en: 'It is not', zh: '否' } });
    const blocks = ({ sql }: Fact) => which((...asked) => `(${sql(...asked)}) is not false`, { role });
    expect(await blocks(fact)).toEqual(['yes', 'unknown']);
    expect(await blocks(twin)).toEqual(['no']);
    expect(twin).toMatchObject({ code: 'IT_IS_NOT', means: { en: 'It is not' }, clause: '5.2.3a' });
    expect(twin.curable).toBeUndefined();
  });
});

it('what is no column, points at no row or names no account is refused as soon as it is said', () => {
  expect(() => is(FileRecord, { usedIn: null })).toThrow('FileRecord has no column usedIn.');
  expect(() => exists(Handoff, 'content')).toThrow('Handoff.content points at no row.');
  expect(() => is(Training, { course: [null, acting] })).toThrow('Training.course names no account.');
  expect(() => is(Account, { id: acting })).not.toThrow();
});

it('a wrong field, a value of no choice, and null where there is always something do not compile', () => {
  const wrong = [
    // @ts-expect-error a training has no such field
    () => is(Training, { modes: 'EXTERNAL' }),
    // @ts-expect-error nothing is taught so
    () => is(Training, { mode: 'EXTERN' }),
    // @ts-expect-error nor so
    () => is(Training, { mode: ['EXTERNAL', 'EXTERN'] }),
    // @ts-expect-error nor otherwise
    () => is(Training, { mode: otherThan('EXTERN') }),
    // @ts-expect-error a training is always taught in some way
    () => is(Training, { mode: null }),
    // @ts-expect-error no training has a field to compare with of this name
    () => is(Training, { endsAt: atMost('startAt') }),
    // @ts-expect-error seats are no people
    () => is(Training, { seats: acting }),
    // @ts-expect-error seats are no text
    () => is(Training, { seats: blank }),
    // @ts-expect-error a title refers to nothing
    () => via(Training, 'title', { state: 'PUBLISHED' }),
    // @ts-expect-error a course has no mode
    () => via(Training, 'course', { mode: 'ONLINE' }),
    // @ts-expect-error an enrolment is of a training, not of trainings
    () => exists(Enrolment, 'trainings'),
    // @ts-expect-error reaction is a number
    () => exists(Enrolment, 'training', { reaction: 'good' }),
    // @ts-expect-error an enrolment has no learner
    () => another(Enrolment, ['learner']),
    // @ts-expect-error it is asked of an order
    () => exists(Enrolment, 'training', is(Order, { state: 'CLOSED' })),
    // @ts-expect-error nothing is both a training and an order
    (): Condition<Order> => both(is(Training, { mode: 'ONLINE' }), is(Order, { state: 'CLOSED' })),
    // @ts-expect-error a twin says something else
    () => not({ code: 'X', means: { en: '', zh: '' }, clause: '5.2.3a', sql: () => 'true' }, { curable: true }),
  ];
  const right = [
    () => is(Training, { mode: ['EXTERNAL', 'ONLINE'], cost: [null, above(5)], seats: otherThan(null), trainer: null }),
    () => is(Training, { endsAt: atMost('startsAt'), startsAt: below(now), owner: acting, provider: blank }),
    () => via(Training, 'course', { state: 'RETIRED' }, exists(Training, 'course')),
    () => exists(Handoff, 'record', (row) => `${row}.kind = 'QUALITY'`),
    () => is(InternalTrainer, { teacher: sameAs('owner') }),
  ];
  expect([wrong.length, right.map((make) => typeof make())]).toEqual([16, right.map(() => 'function')]);
});
