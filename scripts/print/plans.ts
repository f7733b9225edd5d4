import { parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { readFileSync } from 'node:fs';
import type { Viewer } from '../../src/core/viewer.js';
import { rulesOf } from '../../src/permissions/shield.js';
import type { ExplainedStatement } from '../../src/reads/plan/explain.js';
import { Planner } from '../../src/reads/plan/planner.js';
import { aliveSql } from '../../src/services/access/sessions.js';
import type { Prints } from './page.js';

const path = 'docs/plans.md';
const heading = '## A worked example\n';

const source = `query ($filter: CustomerFilter) {
  customers(first: 2, filter: $filter) {
    nodes {
      name
      bottomLine
      owner { name }
      contacts(first: 5) { nodes { name } }
    }
    pageInfo { hasNextPage }
  }
}`;

const variables = { filter: { name: { contains: 'Mill' } } };

/** A seller, who reads what is theirs and what is with their department. */
const viewer: Viewer = {
  kind: 'EMPLOYEE',
  account: 'account_1',
  employee: 'employee_1',
  customer: null,
  departments: ['department_1'],
  departmentTree: ['department_1'],
  conflictsOf: [],
  rights: new Map([
    [
      'customerRead',
      [
        { scope: 'OWN', ceiling: null },
        { scope: 'DEPARTMENT', ceiling: null },
      ],
    ],
    ['customerReadBottomLine', [{ scope: 'OWN', ceiling: null }]],
    ['accountRead', [{ scope: 'ALL', ceiling: null }]],
  ]),
};

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

/** A statement with a line for each of its clauses. */
const inLines = (sql: string) =>
  sql.replaceAll(/\s+(?=(?:from|left join|cross join lateral|where|order by|limit)\b)/g, '\n').replaceAll(/^\s+/gm, '');

const shown = ({ of, sql, parameters, writer }: ExplainedStatement): string[] => [
  `\`${of}\`, with ${Object.entries(parameters)
    .map(([place, value]) => `\`${place}\` = \`${String(value)}\``)
    .join(', ')}:`,
  fenced('sql', inLines(sql)),
  fenced('js', writer),
];

/** The page about plans, whose worked example is explained by the planner itself. */
export async function plansPage(schema: GraphQLSchema): Promise<Prints> {
  const nothing = () => Promise.reject(new Error('Nothing is read here.'));
  const planner = new Planner({
    schema,
    rules: rulesOf(schema),
    cursorKey: Buffer.alloc(32),
    alive: aliveSql,
    run: nothing,
    final: () => false,
    report: (error) => {
      throw error;
    },
  });
  const document = parse(source);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const asker = { viewer, session: '', alive: '', locale: 'en' } as const;
  const { answers, shape, statements } = (await planner.explain({ document, operation, variables }, asker))!;
  const [before] = readFileSync(path, 'utf8').split(heading);
  const parts = [
    '<!-- Printed by `npm run print`. -->',
    'The document:',
    fenced('graphql', source),
    'Its questions, with the answers of the viewer:',
    fenced('json', JSON.stringify(answers, null, 2)),
    `The shape of the variables \`${JSON.stringify(variables)}\` is \`${shape}\`. The statements, each with its slots and the writer of its rows:`,
    ...statements.flatMap(shown),
  ];
  return { [path]: `${before}${heading}\n${parts.join('\n\n')}\n` };
}
