import { TSMigrationGenerator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../src/config/orm.js';
import { startPostgres } from '../src/server/postgres.js';

/** Tables only go forward: what one migration did, a later one undoes. */
class Forward extends TSMigrationGenerator {
  override generateMigrationFile(name: string, { up }: { up: string[]; down: string[] }): string {
    return super.generateMigrationFile(name, { up, down: [] });
  }
}

/** Writes the migration from the tables as migrated so far to the entities as declared, if there is anything to write. */
const server = await startPostgres({ dir: '.data/migration/pg' });
const options = ormOptions(server.url);
const orm = await MikroORM.init({ ...options, migrations: { ...options.migrations, generator: Forward } });
try {
  await orm.schema.execute('drop schema public cascade; create schema public');
  await orm.migrator.up();
  const { fileName, diff } = await orm.migrator.create(undefined, false, false, process.argv[2]);
  console.log(fileName ? `migrations/${fileName}: ${diff.up.length} statements` : 'Nothing to migrate.');
} finally {
  await orm.close(true);
  await server.stop();
}
