import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { file } from '../support/contracts.js';
import { stateOf, take } from '../support/orders.js';
import { hire, origin } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import { aPaper, aSchool, type School } from '../support/training.js';

let school: School;
beforeAll(async () => {
  school = await aSchool();
});

it('A course is opened by its author, studied by all, changed and retired (5.2.4a, 5.2.4b)', async () => {
  const about = { title: 'Filing', category: 'NORMS', material: 'Read clause 3.1.1.' };
  const draft = await school.teacher.step('courseDraft', about);
  await expectRefused(() => take(school.one, 'coursePublish', draft), { code: 'FORBIDDEN' });
  await take(school.teacher, 'coursePublish', draft);
  await take(school.teacher, 'courseEdit', draft, { material: 'Read clauses 3.1.1 and 3.1.2.' });
  const query = `query ($id: ID!) { course(id: $id) { state material } }`;
  expect(await school.one.ask(query, { id: draft.id })).toEqual({
    course: { state: 'PUBLISHED', material: 'Read clauses 3.1.1 and 3.1.2.' },
  });
  expect(await stateOf(await take(school.teacher, 'courseRetire', draft, { note: 'Taught otherwise' }))).toBe(
    'RETIRED',
  );
});

describe('A file', () => {
  const files = async (person: Person, { id }: Stepped) => {
    const query = `query ($id: ID!) { course(id: $id) { files { nodes { id kind name state } } } }`;
    return (await person.ask(query, { id }))['course'].files.nodes;
  };

  it('is filed with a course by its author alone, read by everybody, and withdrawn (5.2.4a)', async () => {
    const { course: own } = await aPaper(school);
    const slides = await file(school.teacher, own, 'COURSE_MATERIAL');
    const shown = { id: slides['id'], kind: 'COURSE_MATERIAL', name: 'document.txt', state: 'FILED' };
    for (const person of [school.teacher, school.one]) expect(await files(person, own)).toEqual([shown]);
    const download = (person: Person) => fetch(`${origin}/files/${shown.id}`, { headers: person.authorization });
    expect((await download(school.one)).status).toBe(200);

    const seller = await hire(['SALES_REP', 'EMPLOYEE']);
    const colleague = await hire(['TRAINER', 'EMPLOYEE']);
    for (const person of [seller, colleague, school.executive, school.organiser])
      await expectRefused(() => file(person, own, 'COURSE_MATERIAL'), blocked('COURSE_OF_ANOTHER', '5.2.4a'));
    const reader = await hire(['EMPLOYEE']);
    await expectRefused(() => file(reader, own, 'COURSE_MATERIAL'), { code: 'FORBIDDEN' });
    await expectRefused(() => file(school.teacher, own, 'SIGNED_COPY', { paperLocation: 'A' }), blocked('KIND_UNFIT'));
    await expectRefused(() => take(colleague, 'fileRecordWithdraw', slides, { note: 'Old' }), { code: 'FORBIDDEN' });
    await take(school.teacher, 'fileRecordWithdraw', slides, { note: 'Old' });
    expect(await files(school.one, own)).toEqual([{ ...shown, state: 'WITHDRAWN' }]);
  });

  it('is filed with no course that is retired (5.2.4a)', async () => {
    const { course: own } = await aPaper(school);
    await take(school.teacher, 'courseRetire', own, { note: 'Taught otherwise' });
    await expectRefused(() => file(school.teacher, own, 'COURSE_MATERIAL'), again(blocked('RECORD_CLOSED')));
    expect(await files(school.teacher, own)).toEqual([]);
  });
});
