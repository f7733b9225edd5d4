import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { aLockedCycle, aTeam, formOf, formsOf, manual, type Team } from '../support/assessment.js';
import { role } from '../guard/deal.js';
import { hire, moveClock, origin, sql } from '../support/people.js';

const december = { fromDay: '2025-12-01', toDay: '2025-12-31' };
const title = '=HYPERLINK("http://x","Care")';
let team: Team;
let retire: () => Promise<unknown>;
let cycle: Stepped;

beforeAll(async () => {
  await moveClock('2026-01-05T10:00:00+08:00');
  team = await aTeam();
  const items = [
    { ...manual, title, weight: '60' },
    { ...manual, title: 'Speed, "fast"', side: 'EFFICIENCY' },
  ];
  ({ cycle, retire } = await aLockedCycle(team, december, ['90', '72.5'], items));
});
afterAll(async () => {
  await retire();
  await moveClock();
});

const fields = 'id owner { id } title points total rank weight withdrawn';
const factsOf = async (person: Person, after = '') => {
  const query = `query ($form: ID!, $after: String) { assessmentFacts(first: 100, after: $after, filter: { assessmentForm: { eq: $form } }) {
    pageInfo { endCursor } nodes { ${fields} } } }`;
  const form = await formOf(team.hr, cycle, team.other);
  return (await person.ask(query, { form: form.id, ...(after ? { after } : {}) }))['assessmentFacts'];
};

const exported = async (person: Person, form: string) => {
  const answer = await fetch(`${origin}/export/assessments.${form}`, { headers: person.authorization });
  const text = await answer.text();
  return { status: answer.status, text, headers: answer.headers };
};

/** The rows of a CSV as RFC 4180 has them. */
function parsed(csv: string): Record<string, string>[] {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)].map(([, quoted, bare, end]) => ({
    value: quoted?.replaceAll('""', '"') ?? bare!,
    last: end === '\r\n',
  }));
  const rows: string[][] = [[]];
  for (const { value, last } of cells) {
    rows.at(-1)!.push(value);
    if (last) rows.push([]);
  }
  const [head, ...lines] = rows.slice(0, -1);
  return lines.map((line) => Object.fromEntries(head!.map((name, index) => [name, line[index]!])));
}

describe('Locked scores', () => {
  it('are told as facts, flat, with the numbers of their forms (4.3.1b)', async () => {
    const { nodes } = await factsOf(team.hr);
    const [form] = (await formsOf(team.hr, cycle)).filter(({ assessed }) => assessed.id === team.other.account);
    expect(nodes).toMatchObject([
      { title, points: '72.5', weight: '60', total: form!.total, rank: 2, withdrawn: false },
      { title: 'Speed, "fast"', points: '72.5', weight: '40', total: form!.total, rank: 2, withdrawn: false },
    ]);
  });

  it('are exported as CSV and as JSON lines with the same numbers, their count and a digest of the text', async () => {
    const { nodes } = await factsOf(team.hr);
    const [csv, ndjson] = [await exported(team.hr, 'csv'), await exported(team.hr, 'ndjson')];
    for (const { text, headers, status } of [csv, ndjson]) {
      expect(status).toBe(200);
      const digest = createHash('sha256').update(text).digest('base64');
      expect(headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
    }
    const rows = parsed(csv.text);
    const lines = ndjson.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([rows.length, lines.length]).toEqual(Array(2).fill(Number(csv.headers.get('x-row-count'))));
    for (const { id, owner, points, total, rank } of nodes) {
      const row = rows.find((row) => row['id'] === id)!;
      expect(row).toMatchObject({ employeeId: owner.id, points, total, rank: String(rank) });
      expect(lines.find((line) => line['id'] === id)).toMatchObject({
        points: Number(points),
        total: Number(total),
        rank,
      });
    }
  });

  it('hold no formula: what begins like one is text in the CSV, and itself elsewhere', async () => {
    const rows = parsed((await exported(team.hr, 'csv')).text);
    expect(rows.filter((row) => Object.values(row).some((value) => /^[=+\-@]/.test(value)))).toEqual([]);
    expect(rows.map((row) => row['title'])).toContain(`'${title}`);
  });

  it('are exported to nobody who may not see them, and each export is in the audit log (3.2.4b)', async () => {
    for (const [person, status] of [
      [await hire([]), 403],
      [team.one, 403],
    ] as const)
      expect((await exported(person, 'csv')).status).toBe(status);
    expect((await fetch(`${origin}/export/assessments.csv`)).status).toBe(401);
    const audited = await sql(
      'select outcome from audit_event where action = $1 and account_id = $2',
      'assessmentFactRead',
      team.hr.account,
    );
    expect(audited).toContainEqual({ outcome: 'VIEWED' });
  });

  it('never change; what is flagged later comes once more after the cursor, as withdrawn', async () => {
    const { pageInfo, nodes } = await factsOf(team.hr);
    await expect(sql('update assessment_fact set points = 1 where id = $1', nodes[0].id)).rejects.toThrow(
      'append-only',
    );
    expect((await factsOf(team.hr, pageInfo.endCursor)).nodes).toEqual([]);
  });
});

describe('The rank of somebody', () => {
  it('is seen with its own permission only (4.3.1c)', async () => {
    const seen = async (permissions: readonly string[]) => {
      const person = await hire(await role(permissions.map((permission) => [permission, 'ALL'])));
      const query = `query ($id: ID!) { assessmentForms(filter: { cycle: { eq: $id } }) { nodes { rank restrictedFields } } }`;
      return (await person.ask(query, { id: cycle.id }))['assessmentForms'].nodes[0];
    };
    expect(await seen(['assessmentFormRead'])).toEqual({ rank: null, restrictedFields: ['rank'] });
    const both = await seen(['assessmentFormRead', 'assessmentFormReadRank']);
    expect(both).toEqual({ rank: expect.any(Number), restrictedFields: [] });
  });
});
