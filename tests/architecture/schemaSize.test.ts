import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import '../../src/entities/index.js';

/** The most bytes of `schema.graphql` that an entity comes to: it may only fall. */
const cap = 10_150;

/** How many bytes of a printed schema there are for each of so many entities. */
const bytesPerEntity = (schema: string, entities: number) => Math.ceil(Buffer.byteLength(schema) / entities);

describe('The schema', () => {
  it('grows with its entities, and no faster', () => {
    const bytes = bytesPerEntity(readFileSync('src/schema/schema.graphql', 'utf8'), declaredEntities().length);
    process.stdout.write(`Bytes of schema.graphql per entity: ${bytes}, at most ${cap}.\n`);
    expect(bytes).toBeLessThanOrEqual(cap);
    expect(bytes).toBeGreaterThan(cap - 200); // else the cap is to fall
  });
});

describe('The guard itself', () => {
  it('bites on a type, and on a description, that is too much', () => {
    const schema = readFileSync('src/schema/schema.graphql', 'utf8');
    const many = declaredEntities().length;
    const more = 'x'.repeat(cap * 20);
    expect(bytesPerEntity(`${schema}\ntype More { ${more}: ID }`, many)).toBeGreaterThan(cap);
    expect(bytesPerEntity(`${schema}\n"""${more}"""\nscalar More`, many)).toBeGreaterThan(cap);
  });
});
