import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { rulesOf } from '../../src/permissions/shield.js';
import { Planner } from '../../src/reads/plan/planner.js';
import { guardedSchema } from '../../src/server/schema.js';
import { holding } from '../architecture/definitions.js';

it('a plan whose making fails by a fault of ours is told of once, and not made again', async () => {
  const schema = await guardedSchema();
  const faults: unknown[] = [];
  const planner = new Planner({
    schema,
    rules: rulesOf(schema),
    cursorKey: Buffer.alloc(32),
    run: async () => [],
    alive: () => {
      throw new Error('A fault of ours');
    },
    final: () => false,
    report: (error) => faults.push(error),
  });
  const document = parse('{ customers { totalCount } }');
  const operation = document.definitions[0] as OperationDefinitionNode;
  const asker = { viewer: holding('ALL'), session: 's', alive: 'yes', locale: 'en' } as const;
  const answer = () => planner.answer({ document, operation, variables: {} }, asker, async () => ({}));
  expect([await answer(), await answer()]).toEqual([undefined, undefined]);
  expect([faults.length, planner.kept]).toEqual([1, 1]);
});
