import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../src/config/orm.js';
import { startPostgres } from '../src/server/postgres.js';

/** Writes the migration from the tables as migrated so far to the entities as declared, if there is anything to write. */
const server = await startPostgres({ dir: '.data/migration/pg' });
const orm = await MikroORM.init(ormOptions(server.url));
try {
  await orm.schema.execute('drop schema public cascade; create schema public');
  await orm.migrator.up();
  const { fileName, diff } = await orm.migrator.create(undefined, false, false, process.argv[2]);
  console.log(fileName ? `migrations/${fileName}: ${diff.up.length} statements` : 'Nothing to migrate.');
} finally {
  await orm.close(true);
  await server.stop();
}
