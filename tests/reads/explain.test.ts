import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import type { GraphQLRequestListener } from '@apollo/server';
import { parse } from 'graphql';
import type { Person } from '../../demo/client.js';
import type { Explanation } from '../../src/reads/plan/explain.js';
import type { RequestContext } from '../../src/server/context.js';
import { reading } from '../../src/server/reading.js';
import { hire } from '../support/people.js';

const query = '{ customers(first: 3) { nodes { name contacts { totalCount } } } }';

interface Extensions {
  readonly reads?: unknown;
  readonly explain?: Explanation;
}

/** The extensions of the answer to a person who asks with these. */
async function extensionsFor({ send, token }: Person, query: string, extensions: object): Promise<Extensions> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await send({ url: '/graphql', body: { query, extensions }, headers });
  return ((await answer.json()) as { extensions: Extensions }).extensions;
}

const planned = process.env['PLANS'] !== 'no';

(planned ? it : it.skip)('a developer is told answers, statements, parameters and writers of a plan', async () => {
  const { explain } = await extensionsFor(await hire('SALES_REP'), query, { explain: true });
  expect(explain!.answers).toMatchObject({ customerRead: expect.stringContaining('OWN0') });
  expect(explain!.statements.map(({ of }) => of)).toEqual(['customers', 'customers m[0]']);
  const [customers, contacts] = explain!.statements;
  expect(customers!.sql).toContain('from "customer" r');
  expect(Object.values(customers!.parameters)).toContain('slot account 0');
  expect(customers!.writer).toContain('m[0].get(');
  expect(contacts!.count).toContain('count(');
});

it('nobody is told who does not ask, or asks otherwise than with true', async () => {
  const seller = await hire('SALES_REP');
  for (const extensions of [{}, { explain: 'true' }, { explain: 1 }])
    expect(Object.keys(await extensionsFor(seller, query, extensions))).toEqual(['reads']);
});

it('without a plan there are no statements to tell', async () => {
  const { explain } = await extensionsFor(await hire('SALES_REP'), '{ __typename }', { explain: true });
  expect(explain?.statements ?? []).toEqual([]);
});

it.each([
  [true, ['reads', 'explain']],
  [false, []],
])('where the platform may tell (%s), and in production never', async (tell, told) => {
  const explain = async () => ({ answers: {}, shape: '', statements: [] });
  const planner = { answer: async () => '{}', explain };
  const answered = { planned: 0, byLevel: 0 };
  const listener = await reading({ planner, sessions: {}, answered, tell } as never).requestDidStart!({} as never);
  const document = parse(query);
  const response = await (listener as GraphQLRequestListener<RequestContext>).responseForOperation!({
    document,
    operation: document.definitions[0],
    request: { extensions: { explain: true } },
    contextValue: { viewer: {}, token: 't', alive: 'yes', locale: 'en' },
  } as never);
  const { singleResult } = response!.body as { singleResult: { extensions?: object } };
  expect(Object.keys(singleResult.extensions ?? {})).toEqual(told);
});
