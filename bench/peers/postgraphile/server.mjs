import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { TYPES } from 'postgraphile/@dataplan/pg';
import { addPgTableCondition } from 'postgraphile/utils';

// PostGraphile over the platform's own tables: whoever asks is told apart by role and settings of the transaction. They
// are kept by token in the process, as cheap as a signed token would be.
const { url, tokens } = JSON.parse(process.env.BENCH_SETTINGS);
const settings = new Map(tokens);

const enteredBefore = (table) =>
  addPgTableCondition(
    { schemaName: 'public', tableName: table },
    'enteredBefore',
    (build) => ({ type: build.getInputTypeByName('Datetime') }),
    (value, { sqlTableAlias, sql, sqlValueWithCodec }) =>
      sql`${sqlTableAlias}.entered_at < ${sqlValueWithCodec(value, TYPES.timestamptz)}`,
  );

const graphql = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [enteredBefore('order'), enteredBefore('customer')],
  pgServices: [makePgService({ connectionString: url, schemas: ['public', 'bench_peer'], poolConfig: { max: 10 } })],
  grafserv: { graphiql: false, watch: false, websockets: false, maxRequestLength: 1_000_000 },
  grafast: {
    explain: false,
    context: ({ node }) => {
      const pgSettings = settings.get(node?.req.headers.authorization);
      if (!pgSettings) throw new Error('Not signed in.');
      return { pgSettings };
    },
  },
});
const server = createServer();
await graphql.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
for (const end of ['SIGTERM', 'disconnect']) process.once(end, () => process.exit(0));
