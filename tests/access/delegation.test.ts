import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { onBoth } from '../support/access.js';
import { aCustomer, aDraft, take } from '../support/contracts.js';
import { accept, actorsOf, employee, end, give, hours, period, standIn } from '../support/delegation.js';
import { hire, moveClock, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let absent: Person;
let standing: Person;
beforeEach(async () => {
  [absent, standing] = [await employee('SALES_REP'), await employee([], 'Elsewhere')];
});
afterEach(() => moveClock());

const sees = (person: Person, { id }: { readonly id: string }) => onBoth(person, `{ contract(id: "${id}") { id } }`);
const nothing = ['FORBIDDEN', 'FORBIDDEN'];
const both = ({ id }: { readonly id: string }) => [{ id }, { id }];
const on = ({ id, version }: Stepped, more: object = {}) => ({ id, expectedVersion: version, ...more });
const note = { note: 'Because' };

describe('A delegation', () => {
  it('is given by whoever is absent, and holds once the delegate accepts it (3.2.4b)', async () => {
    const draft = await aDraft(absent);
    const offered = await give(absent, standing);
    expect(offered.state).toBe('PROPOSED');
    expect(await sees(standing, draft)).toEqual(nothing);
    const { myTasks } = await standing.ask('{ myTasks { nodes { record { id } } } }');
    expect(myTasks.nodes).toEqual([{ record: { id: offered.id } }]);
    await refused(() => accept(absent, offered), 'STEP_BLOCKED', '3.2.4b', ['NOT_YOURS 3.2.4b']);
    const other = await employee();
    await refused(() => accept(other, offered), 'NOT_FOUND');
    expect((await accept(standing, offered)).state).toBe('ACTIVE');
    expect(await sees(standing, draft)).toEqual(both(draft));
  });

  it('may be declined, and taken back until it is accepted; then it gives nothing (3.2.4b)', async () => {
    const draft = await aDraft(absent);
    const [one, two] = [await give(absent, standing), await give(absent, standing)];
    const decline = (by: Person) => by.step('delegationDecline', on(one, note));
    const withdraw = (by: Person) => by.step('delegationWithdraw', on(two, note));
    await refused(() => decline(absent), 'STEP_BLOCKED', '3.2.4b', ['NOT_YOURS 3.2.4b']);
    await refused(() => withdraw(standing), 'STEP_BLOCKED', '3.2.4b', ['NOT_YOURS 3.2.4b']);
    expect([(await decline(standing)).state, (await withdraw(absent)).state]).toEqual(['DECLINED', 'WITHDRAWN']);
    expect(await sees(standing, draft)).toEqual(nothing);
    await refused(() => accept(standing, { ...two, version: 2 }), 'STEP_BLOCKED', '3.2.4b', ['WRONG_STATE 3.2.4b']);
  });

  it.each(['absent', 'standing'])('is ended at once by whoever is %s, in another process too (3.2.4b)', async (who) => {
    const draft = await aDraft(absent);
    const held = await standIn(standing, absent);
    expect(await sees(standing, draft)).toEqual(both(draft));
    const by = who === 'absent' ? absent : standing;
    await end(by, held);
    expect(await sees(standing, draft)).toEqual(nothing);
  });

  it('holds from its beginning until its end by the clock alone, in each process (3.2.4b)', async () => {
    const draft = await aDraft(absent);
    await standIn(standing, absent, period(1, 3));
    const edit = () => take(standing, 'contractEdit', draft, { title: 'For a colleague' });
    expect(await sees(standing, draft)).toEqual(nothing);
    await refused(edit, 'FORBIDDEN', '2.2.5a');
    await moveClock(hours(2));
    expect(await sees(standing, draft)).toEqual(both(draft));
    await edit();
    expect(await actorsOf(draft, 'contractEdit')).toEqual([
      { actor: standing.account, behalf: absent.account, audited: absent.account },
    ]);
    await moveClock(hours(3.1));
    expect(await sees(standing, draft)).toEqual(nothing);
    await refused(edit, 'FORBIDDEN', '2.2.5a');
  });

  it('begins at the earliest when it is accepted, and is not accepted when it is over (3.2.4b)', async () => {
    const [one, two] = [await give(absent, standing, period(1, 4)), await give(absent, standing, period(1, 4))];
    await moveClock(hours(2));
    await accept(standing, one);
    const [row] = await sql<{ early: boolean }>(
      'select valid_from < $2 as early from delegation where id = $1',
      one.id,
      hours(1.9),
    );
    expect(row).toEqual({ early: false });
    await moveClock(hours(5));
    await refused(() => accept(standing, two), 'STEP_BLOCKED', '3.2.4b', ['DELEGATION_OVER 3.2.4b']);
  });

  it('goes from one employee to another, neither backwards in time nor into the past (3.2.4b)', async () => {
    const customer = await aCustomer(absent);
    const outsider = await hire('CUSTOMER', { customer: customer.id });
    const disabled = await employee();
    await sql(`update account set state = 'DISABLED' where id = $1`, disabled.account);
    for (const delegate of [outsider, disabled])
      await refused(() => give(absent, delegate), 'STEP_BLOCKED', '3.2.4b', ['NOT_EMPLOYEES 3.2.4b']);
    await refused(() => give(absent, absent), 'STEP_BLOCKED', '3.2.4b', ['ONESELF 1.3.1']);
    const backwards = () => give(absent, standing, period(2, 1));
    await refused(backwards, 'STEP_BLOCKED', '3.2.4b', ['ENDS_BEFORE_IT_BEGINS 3.2.4b']);
    for (const when of [period(-1, 1), period(-2, -1)])
      await refused(() => give(absent, standing, when), 'STEP_BLOCKED', '3.2.4b', ['BEGINS_IN_THE_PAST 3.2.4b']);
    const unheld = await hire('SALES_REP');
    await refused(() => give(unheld, standing), 'FORBIDDEN', '3.2.4b');
  });

  it('is seen by the two people involved and by whoever sees roles (3.2.4b)', async () => {
    const held = await standIn(standing, absent);
    const list = '{ delegations(first: 100) { nodes { id delegator { id } delegate { id } } } }';
    const shown = async (person: Person) => {
      const { delegations } = await person.ask(list);
      return (delegations.nodes as { id: string }[]).find(({ id }) => id === held.id);
    };
    const seen = { id: held.id, delegator: { id: absent.account }, delegate: { id: standing.account } };
    for (const person of [absent, standing, await hire('SYS_ADMIN')]) expect(await shown(person)).toEqual(seen);
    expect(await shown(await employee('SALES_MANAGER'))).toBeUndefined();
    const unheld = await hire('SALES_REP');
    await refused(() => shown(unheld), 'FORBIDDEN', '3.2.4b');
  });
});
