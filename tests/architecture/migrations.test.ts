import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../src/config/orm.js';
import { startPostgres, type RunningPostgres } from '../../src/server/postgres.js';

const database = `guards_${process.env['JEST_WORKER_ID'] ?? 1}`;
let postgres: RunningPostgres;

/** What would still have to be done to the guards' own database for it to hold these entities. */
async function missing(...more: EntitySchema[]): Promise<string> {
  const options = ormOptions(Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href);
  const orm = await MikroORM.init({ ...options, entities: [...options.entities!, ...more] });
  try {
    await orm.migrator.up();
    return (await orm.schema.getUpdateSchemaSQL()).trim();
  } finally {
    await orm.close(true);
  }
}

/** Says something to the server that the tests run on, about databases. */
async function administer(...statements: string[]): Promise<void> {
  const orm = await MikroORM.init(ormOptions(postgres.url));
  for (const statement of statements) await orm.schema.execute(statement);
  await orm.close(true);
}

const drop = `drop database if exists ${database} with (force)`;

beforeAll(async () => {
  postgres = await startPostgres({ dir: '.data/test/pg' }); // it runs already: the platforms of the tests are on it
  await administer(drop, `create database ${database}`);
});

afterAll(() => administer(drop));

describe('the migrations', () => {
  it('make of an empty database what the entities say: else run npm run migration', async () =>
    expect(await missing()).toBe(''));

  it('lack what an entity has since', async () => {
    const note = new EntitySchema({
      name: 'Note',
      tableName: 'note',
      properties: { id: { type: 'integer', primary: true } },
    });
    expect(await missing(note)).toContain('create table "note"');
  });
});
