import { describe, expect, it } from '@jest/globals';
import { declareEntity, declareField, type EntityOptions } from '../../src/core/fields/declaration.js';
import type { PermissionOptions } from '../../src/core/fields/permission.js';

/** What an entity with one strict field declares. */
function declared(options: Partial<EntityOptions>, strict: PermissionOptions) {
  class Quote {}
  const [en, zh] = ['Its margin', '毛利'];
  declareField(Quote.prototype, { en, zh, strict, name: 'margin', kind: 'money', column: 'margin' });
  return declareEntity(Quote, 'quote', { en, zh, rows: { own: 'owner' }, ...options });
}

const see = { en: 'See quotes', zh: '查看报价' };
const means = see;

describe('a permission that an entity declares', () => {
  it('is named by what it opens and cites its clause', () => {
    const { rows, fields, permissions } = declared({ clause: '2.2.3', rows: { read: see } }, see);
    expect(rows).toEqual({ read: 'quoteRead' });
    expect(fields.get('margin')!.strict).toBe('quoteReadMargin');
    expect(permissions).toEqual([
      { name: 'quoteRead', kind: 'READ', means, clause: '2.2.3' },
      { name: 'quoteReadMargin', kind: 'FIELD', means, clause: '2.2.3' },
    ]);
  });

  it('may say otherwise', () => {
    const otherwise = { ...see, name: 'offerRead', clause: '2.2.3b', administers: true } as const;
    const { rows, permissions } = declared({ clause: '2.2.3', rows: { within: 'order', seenWith: otherwise } }, see);
    expect(rows).toEqual({ within: 'order', seenWith: 'offerRead' });
    expect(permissions[0]).toEqual({ name: 'offerRead', kind: 'READ', means, clause: '2.2.3b', administers: true });
  });

  it('is said once: another entity names it', () => {
    const { rows, permissions } = declared({ clause: '2.2.3', rows: { read: 'orderRead' } }, see);
    expect(rows).toEqual({ read: 'orderRead' });
    expect(permissions.map(({ name }) => name)).toEqual(['quoteReadMargin']);
  });

  it('needs a clause, of rows and of fields', () => {
    expect(() => declared({ rows: { read: see } }, see)).toThrow('The permission quoteRead has no clause.');
    expect(() => declared({}, see)).toThrow('The permission quoteReadMargin has no clause.');
  });
});
