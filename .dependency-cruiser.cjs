/** Who may import whom. The list is the architecture: each room may use those named after it. */
const rooms = {
  core: [],
  regulation: ['core'],
  settings: ['core', 'regulation'],
  entities: ['core'],
  config: ['core', 'entities'],
  processes: ['core', 'regulation', 'entities', 'settings'],
  permissions: ['core', 'regulation', 'entities', 'processes'],
  reads: ['core', 'entities', 'processes', 'permissions'],
  schema: ['core', 'entities', 'processes', 'reads'],
  services: ['core', 'regulation', 'entities', 'settings', 'processes', 'permissions', 'reads'],
  resolvers: ['core', 'regulation', 'entities', 'processes', 'permissions', 'reads', 'schema', 'services'],
  messages: ['core'],
  jobs: ['core', 'entities', 'settings', 'processes', 'services'],
};

const forbidden = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, may]) =>
      forbidden(
        `${room} imports only ${may.join(', ') || 'nothing'}`,
        { path: `^src/${room}/` },
        { path: '^src/', pathNot: `^src/(${[room, ...may].join('|')})/` },
      ),
    ),
    forbidden(
      'graphql-shield stays in permissions',
      { path: '^src/', pathNot: '^src/permissions/' },
      { path: 'node_modules/graphql-shield' },
    ),
    forbidden(
      'processes, settings and the regulation are data',
      { path: '^src/(processes|settings|regulation)/' },
      { path: 'node_modules' },
    ),
    forbidden(
      'the demo company is nothing to the house',
      { path: '^src/', pathNot: '^src/server/' },
      { path: '^demo/' },
    ),
    forbidden(
      'the server loads the demo company only where it is wanted, by a dynamic import',
      { path: '^src/server/' },
      { path: '^demo/', dynamic: false },
    ),
    forbidden(
      'outside services/flow only sessions and mailed codes have the connection of a step',
      { path: '^src/', pathNot: '^src/services/(flow/|access/(sessions|mailedCodes))' },
      { path: '^src/services/flow/connection' },
    ),
    forbidden('no cycles at run time', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbidden(
      'no cycles of types but among entities',
      { path: '^src/', pathNot: '^src/entities/' },
      { circular: true },
    ),
    forbidden(
      'entities take their words from core/fields/words',
      { path: '^src/entities/' },
      { path: '^src/core/fields/(entity|field|hidden)\\.ts$' },
    ),
    forbidden(
      'processes of a domain take their words from core/words',
      { path: '^src/processes/[a-z]+/' },
      { path: '^src/core/(brings|conditions|fact|limit|process)\\.ts$' },
    ),
    forbidden(
      'services of a domain take their words from services/flow/words',
      { path: '^src/services/(?!flow/)[a-z]+/' },
      { path: '^src/services/flow/(words/|effectsOf\\.ts$)' },
    ),
    forbidden('no orphans', { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, {}),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'types'], exportsFields: ['exports'] },
  },
};
