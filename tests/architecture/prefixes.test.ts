import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { broken, prefixesPath, prefixModule, said } from '../../scripts/gather/prefixes.js';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import { idPrefixes, numberPrefixes } from '../../src/core/idPrefixes.js';
import '../../src/entities/index.js';

const ids = [idPrefixes, said('ids')] as const;
const numbers = [numberPrefixes, said('numbered')] as const;

describe('the prefixes of ids and numbers', () => {
  it('are kept as entities say them: else run npm run gather', () =>
    expect(prefixModule(ids, numbers)).toBe(readFileSync(prefixesPath, 'utf8')));

  it('are read from the sources as they are declared, however it is written', () => {
    const declared = (kind: 'ids' | 'numbered') =>
      Object.fromEntries(declaredEntities().flatMap((entity) => (entity[kind] ? [[entity.name, entity[kind]]] : [])));
    expect({ ...declared('ids'), Session: 'session' }).toEqual(said('ids'));
    expect(declared('numbered')).toEqual(said('numbered'));
  });

  it.each([
    ['Order has the prefix order for good, and not sale', { Order: 'sale' }],
    ['Order has the prefix order for good, and not none', {}],
    ['Sale has the prefix order of Order', { Order: 'order', Sale: 'order' }],
  ])('never change: %s', (why, now) => expect(broken({ Order: 'order' }, now)).toContain(why));

  it('may be added', () => {
    expect(broken({ Order: 'order' }, { Order: 'order', Sale: 'sale' })).toEqual([]);
    expect(prefixModule([{}, { Sale: 'sale' }], numbers)).toContain("  Sale: 'sale',\n");
  });

  it('are not written where one is broken, of ids or of numbers', () => {
    expect(() => prefixModule([{ Order: 'order' }, {}], numbers)).toThrow('see src/core/idPrefixes.ts');
    expect(() => prefixModule(ids, [{ Order: 'DD' }, { Order: 'XX' }])).toThrow('for good, and not XX');
  });
});
