import tseslint from 'typescript-eslint';
import { moveByHand } from './scripts/lint/moveByHand.js';
import { readPastScope, writePastFlow } from './scripts/lint/past.js';

/** What nobody writes anywhere. */
const packing = {
  selector:
    'ArrayExpression > SpreadElement > ArrayExpression, ObjectExpression > SpreadElement > ObjectExpression, :matches(CallExpression, NewExpression) > SpreadElement > ArrayExpression',
  message: 'A spread of what is written right there only packs lines.',
};

/** What nobody writes in the house, by its spellings. */
const never = [
  {
    selector:
      "ImportDeclaration[source.value='graphql-shield'] :matches(ImportSpecifier[imported.name='not'], ImportNamespaceSpecifier, ImportDefaultSpecifier)",
    message: "shield's not() turns a failed rule into a yes. Write the positive rule.",
  },
  {
    selector:
      "MemberExpression[object.name='process']:matches([property.name='env'], [property.value='env']), VariableDeclarator[init.name='process'] Property[key.name='env'], ImportDeclaration[source.value=/^(node:)?process$/]",
    message: 'Read settings from src/config.',
  },
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], MemberExpression[object.name='Date']:matches([property.name='now'], [property.value='now']), VariableDeclarator[init.name='Date'] Property[key.name='now']",
    message: 'Ask core/clock, or tests and the demo cannot move the time.',
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', '.data/', 'dist/', 'playground/dist/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    plugins: { ts: tseslint.plugin },
    rules: {
      'max-lines': ['error', { max: 250, skipComments: true }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'ts/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'ts/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    ignores: ['tests/architecture/fixtures/**'],
    rules: { 'no-restricted-syntax': ['error', packing] },
  },
  {
    files: ['src/{entities,processes,settings,regulation}/**/*.ts', 'src/permissions/roles/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 400, skipComments: true }] },
  },
  { files: ['migrations/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config/**', 'src/core/clock.ts', 'src/server/postgres*.ts'],
    rules: { 'no-restricted-syntax': ['error', packing, ...never] },
  },
  {
    // ask for types, and are the only ones for which a program is made
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.src.json', tsconfigRootDir: process.cwd() } },
    plugins: { house: { rules: { moveByHand, readPastScope, writePastFlow } } },
    rules: {
      'ts/no-floating-promises': 'error',
      'house/moveByHand': 'error',
      'house/readPastScope': 'error',
      'house/writePastFlow': 'error',
    },
  },
  { files: ['src/services/flow/{step/finish,words/begin}.ts'], rules: { 'house/moveByHand': 'off' } },
  { files: ['src/services/flow/words/referred.ts'], rules: { 'house/readPastScope': 'off' } },
  {
    // the last two ask MikroORM for metadata and for entities of rows by words that also write
    files: [
      'src/services/flow/**',
      'src/services/access/{asSystem,attempts,bucket,endSessions,forgetSessions,mailedCodes,platform,sessions,setUp,tellRefused}.ts',
      'src/jobs/heartbeat.ts',
      'src/reads/{everyColumn,find}.ts',
    ],
    rules: { 'house/writePastFlow': 'off' },
  },
);
