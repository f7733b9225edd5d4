import tseslint from 'typescript-eslint';

/** What only some rooms may do; ESLint replaces the options of a rule, so each room's list is built whole. */
const never = {
  moveByHand: ["AssignmentExpression[left.property.name='state']", 'Only takeStep changes a state.'],
  readPastScope: [
    "CallExpression[callee.property.name=/^(find|findOne|findAll|count)$/][callee.object.name='em']",
    'Read through reads/, or a client sees rows that are not theirs.',
  ],
  negateRule: [
    "ImportDeclaration[source.value='graphql-shield'] ImportSpecifier[imported.name='not']",
    "shield's not() turns a failed rule into a yes. Write the positive rule.",
  ],
  readEnv: ["MemberExpression[object.name='process'][property.name='env']", 'Read settings from src/config.'],
  readClock: [
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Ask core/clock, or tests and the demo cannot move the time.',
  ],
};

const forbid = (files, bans, ignores = []) => ({
  files: [files],
  ignores,
  rules: {
    'no-restricted-syntax': ['error', ...bans.map(([selector, message]) => ({ selector, message }))],
  },
});

const everywhere = [never.moveByHand, never.negateRule, never.readEnv, never.readClock];

export default tseslint.config(
  { ignores: ['node_modules/', '.data/', 'playground/dist/'] },
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
  { files: ['migrations/*.ts'], rules: { 'max-lines': 'off' } },
  forbid('src/**/*.ts', everywhere, [
    'src/config/**',
    'src/core/clock.ts',
    'src/server/postgres*.ts',
    'src/services/flow/finish.ts',
    'src/resolvers/**',
    'src/services/**',
    'src/jobs/**',
  ]),
  forbid(
    'src/{resolvers,services,jobs}/**/*.ts',
    [...everywhere, never.readPastScope],
    ['src/services/flow/finish.ts'],
  ),
);
