import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { demoAccounts } from '../../demo/accounts.js';
import { overHttp, Person } from '../../demo/client.js';
import { fillIn, remember, type Answers } from '../../playground/src/answers.js';
import { roleTabs, tabsOf } from '../../playground/src/roleTabs.js';
import { demoPlatform } from './demoPlatform.js';

const folder = new URL('../../playground/src/operations/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const names = files.filter((file) => file.endsWith('.graphql')).map((file) => file.replace('.graphql', ''));
const queryOf = (name: string) => read(`${name}.graphql`);
const variablesOf = (name: string): unknown => (files.includes(`${name}.json`) ? JSON.parse(read(`${name}.json`)) : {});

const schema = buildSchema(readFileSync(new URL('../../src/schema/schema.graphql', import.meta.url), 'utf8'));

describe('the prepared operations', () => {
  it.each(names)('%s fits the schema and is named as its tab', (name) => {
    const document = parse(queryOf(name));
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions).toMatchObject([{ kind: Kind.OPERATION_DEFINITION, name: { value: name } }]);
  });

  it('each open for somebody, and those that are named exist', () => {
    expect([...new Set(Object.keys(roleTabs).flatMap((role) => tabsOf([role])))].sort()).toEqual(names.sort());
    expect(names).toEqual(expect.arrayContaining(files.map((file) => file.replace(/\.\w+$/, ''))));
  });

  it.each(Object.keys(roleTabs))('begin with a query without variables for %s: it runs by itself', (role) => {
    const [first] = tabsOf([role]);
    expect(parse(queryOf(first!)).definitions).toMatchObject([{ operation: 'query', variableDefinitions: [] }]);
  });
});

describe('their placeholders', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const step = (name: string, ...blockers: object[]) => ({ availableSteps: [{ name, blockers }] });
  const answers = {
    Contracts: {
      contracts: {
        nodes: [
          { id: 'a', version: 1, ...step('sign', {}) },
          { id: 'b', version: 7, ...step('sign') },
        ],
      },
    },
  };

  it('stand for what an operation answered, for days and for the moment', () => {
    const variables = { id: '<Contracts.nodes.0.id>', list: ['<today>', '<today+31>'], key: 'ROLE_<now>', text: '<b>' };
    const filled = { id: 'a', list: ['2026-03-01', '2026-04-01'], key: 'ROLE_20260301120000', text: '<b>' };
    expect(fillIn(variables, answers, now)).toEqual(filled);
  });

  it('pick the first record on which nothing blocks a step', () => {
    expect(fillIn('<Contracts.nodes.sign.version>', answers, now)).toBe(7);
  });

  it('say which operation to run first, or that it found nothing', () => {
    expect(() => fillIn('<Roles.nodes.0.id>', answers, now)).toThrow('Run Roles first');
    expect(() => fillIn('<Contracts.nodes.drop.id>', answers, now)).toThrow('nothing at nodes.drop.id');
  });

  it('follow a record that a later answer changed', () => {
    const later = remember(answers, 'Sign', {
      contractSign: { contract: { id: 'b', version: 8, availableSteps: [] } },
    });
    expect(fillIn('<Contracts.nodes.1.version>', later, now)).toBe(8);
    expect(() => fillIn('<Contracts.nodes.sign.id>', later, now)).toThrow('nothing at');
  });
});

describe('in the demo company', () => {
  let platform: Awaited<ReturnType<typeof demoPlatform>>;
  beforeAll(async () => void (platform = await demoPlatform('playground_operations')));
  afterAll(() => platform?.stop());

  async function enter(login: string): Promise<Person> {
    const { password } = demoAccounts.find((account) => account.login === login)!;
    const send = overHttp(platform.origin);
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token account { id } } }';
    const { signIn: entered } = await new Person(send).ask(signIn, { input: { login, password } });
    return new Person(send, entered.account.id, entered.token);
  }

  /** Runs the tabs of a demo account in their order, as the Playground does. */
  async function runTabs(login: string, now: Date): Promise<Record<string, Record<string, any>>> {
    const person = await enter(login);
    const { viewer } = await person.ask('{ viewer { roles { key } } }');
    let answers: Answers = {};
    for (const name of tabsOf(viewer.roles.map(({ key }: { key: string }) => key))) {
      const variables = fillIn(variablesOf(name), answers, now) as object;
      const { data, errors } = await person.reply(queryOf(name), variables);
      expect({ name, errors }).toEqual({ name, errors: undefined });
      answers = remember(answers, name, data);
    }
    return answers as Record<string, Record<string, any>>;
  }

  const blockersOf = ({ availableSteps }: Record<string, any>, step: string) =>
    availableSteps
      .find(({ name }: { name: string }) => name === step)
      .blockers.map(({ code }: { code: string }) => code);

  it('a seller drafts a contract, sees what blocks it, mends it and submits it', async () => {
    const answers = await runTabs('lina', new Date());
    expect(answers['MyTasks']!['myTasks'].totalCount).toBeGreaterThan(0);
    expect(answers['SubmitContract']!['contractSubmit'].contract).toMatchObject({ state: 'LEGAL_REVIEW', version: 3 });
  });

  it('a draft shows the blocker, and the edit removes it', async () => {
    const seller = await enter('zhangwei');
    const seen: string[][] = [];
    let answers: Answers = {};
    for (const name of ['MyContracts', 'DraftContract', 'EditContract']) {
      const data = await seller.ask(queryOf(name), fillIn(variablesOf(name), answers, new Date()) as object);
      answers = remember(answers, name, data);
      const payload = data['contractDraft'] ?? data['contractEdit'];
      if (payload) seen.push(blockersOf(payload.contract, 'contractSubmit'));
    }
    expect(seen).toEqual([['OBLIGATION_MISSING'], []]);
  });

  it('a lawyer approves a contract whose opinion is filed and returns another, twice over', async () => {
    for (const lawyer of ['wang', 'zhao']) {
      const answers = await runTabs(lawyer, new Date());
      expect(answers['ApproveContract']!['contractApprove'].contract.state).toBe('LEGAL_APPROVED');
      expect(answers['ReturnContract']!['contractReturn'].contract.state).toBe('CHANGES_REQUESTED');
    }
  });

  it('an administrator sees at once what a grant allows and a revocation forbids, as often as it is run', async () => {
    for (const minute of [1, 2]) {
      const answers = await runTabs('admin', new Date(Date.UTC(2026, 0, 1, 0, minute)));
      const change = (name: string, step: string) => answers[name]![step].effect;
      const none = { permissionsGained: [], peopleGained: 0, permissionsLost: [], peopleLost: 0 };
      const read = ['contractRead'];
      expect(change('GrantPermission', 'roleGrant')).toEqual({ ...none, permissionsGained: read, peopleGained: 1 });
      expect(change('RevokePermission', 'roleRevoke')).toEqual({ ...none, permissionsLost: read, peopleLost: 1 });
    }
  });

  const others = demoAccounts.filter(({ login }) => !['lina', 'wang', 'zhao', 'admin'].includes(login));
  it.each(others.map(({ role, login }) => [role, login]))('the tabs of %s (%s) answer', async (_role, login) => {
    const answers = await runTabs(login!, new Date());
    expect(Object.keys(answers).length).toBeGreaterThan(1);
  });
});
