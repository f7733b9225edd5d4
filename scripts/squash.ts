import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { MikroORM } from '@mikro-orm/postgresql';
import { functions } from '../migrations/rules.js';
import { ormOptions } from '../src/config/orm.js';
import { startPostgres } from '../src/server/postgres.js';

/** Replaces all migrations by one: the tables as the entities declare them, between the functions and the rules of `migrations/rules.ts`. */
const server = await startPostgres({ dir: '.data/migration/pg' });
const orm = await MikroORM.init(ormOptions(server.url));
try {
  await orm.schema.execute('drop schema public cascade; create schema public');
  for (const statement of functions) await orm.schema.execute(statement);
  const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false });
  const statements = sql.split('\n').filter((line) => line.trim());
  for (const file of readdirSync('migrations')) if (file.startsWith('Migration')) rmSync(`migrations/${file}`);
  const name = `Migration${process.argv[2] ?? new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_baseline`;
  const tables = statements.join('\n').replace(/[\\`$]/g, '\\$&');
  writeFileSync(
    `migrations/${name}.ts`,
    `import { Migration } from '@mikro-orm/migrations';
import { functions, rules } from './rules.js';

/** The tables as the entities declare them, a statement a line. Written by npm run squash; not edited by hand. */
const tables = \`
${tables}
\`;

/** Everything that the database holds and sees to. */
export class ${name} extends Migration {
  override name = '${name}';

  override up(): void {
    for (const statement of [...functions, ...tables.trim().split('\\n'), ...rules]) this.addSql(statement);
  }
}
`,
  );
  console.log(`migrations/${name}.ts: ${statements.length} statements`);
} finally {
  await orm.close(true);
  await server.stop();
}
