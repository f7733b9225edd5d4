import { describe, expect, it } from '@jest/globals';
import { people, personOf } from '../../demo/company/people.js';
import { placesIn } from '../../demo/company/places.js';
import { company, departments, heads } from '../../demo/company/posts.js';
import { customers } from '../../demo/history/customers.js';
import { variantOf } from '../../demo/history/variant.js';
import { defaultRoles } from '../../src/permissions/defaultRoles.js';

const logins = people.map(({ login }) => login);

describe('the people of the demo company', () => {
  it('are sixty-three, each with a name and a login of their own', () => {
    expect(new Set(logins).size).toBe(63);
    expect(new Set(people.map(({ name }) => name)).size).toBe(63);
  });

  it('hold every default role but those of people outside, and that of a program', () => {
    const beside = ['EMPLOYEE', 'TRAINER', 'BI_SERVICE']; // what everybody holds, a head who teaches, and a program
    const held = new Set([...beside, ...people.map(({ role }) => role)]);
    const inside = Object.entries(defaultRoles).flatMap(([key, { outside }]) => (outside ? [] : [key]));
    expect(inside.filter((key) => !held.has(key))).toEqual([]);
  });

  it('work in departments that exist, each of which has a head', () => {
    expect(new Set([company, ...people.map(({ department }) => department)])).toEqual(new Set(Object.keys(heads)));
    expect(Object.keys(heads).sort()).toEqual([company, ...Object.keys(departments)].sort());
    expect(Object.values(heads).map(personOf).length).toBe(19);
  });
});

describe('in a copy', () => {
  const copies = Array.from({ length: 50 }, (_, copy) => ({ copy, ...placesIn(copy) }));

  it.each(copies)(
    '$copy everybody stands in for one other, who does the same in the team in place of theirs',
    (places) => {
      expect(new Set(logins.map(places.person)).size).toBe(63);
      for (const { login, role, post, department } of people)
        expect(personOf(places.person(login))).toMatchObject({ role, post, department: places.department(department) });
      for (const [name, parent] of Object.entries(departments))
        expect(departments[places.department(name)]).toBe(parent);
      for (const [name, head] of Object.entries(heads))
        expect(heads[places.department(name)]).toBe(places.person(head));
    },
  );

  it('each seller sells sometimes', () => {
    const sellers = people.filter(({ role }) => role === 'SALES_REP').map(({ login }) => login);
    expect(new Set(Array.from({ length: 200 }, (_, copy) => placesIn(copy).person('lina')))).toEqual(new Set(sellers));
  });

  it('nobody moves in the original', () => expect(logins.map(placesIn(0).person)).toEqual(logins));

  it('no two customers are called the same, or have the same credit code', () => {
    const variants = customers.flatMap((customer) =>
      Array.from({ length: 2_500 }, (_, copy) => variantOf(customer, copy)),
    );
    for (const what of ['name', 'creditCode', 'login'] as const)
      expect(new Set(variants.map((variant) => variant[what])).size).toBe(variants.length);
    expect(variants.every(({ creditCode }) => creditCode.length === 18)).toBe(true);
  });
});
