import { typesIn } from './types.js';

const reads = new Set([
  'find',
  'findAll',
  'findOne',
  'findOneOrFail',
  'findAndCount',
  'findByCursor',
  'stream',
  'count',
  'countBy',
  'refresh',
  'refreshOrFail',
  'populate',
  'getRepository',
  'createQueryBuilder',
  'qb',
  'getKysely',
  'execute',
  'load',
  'loadOrFail',
  'loadProperty',
  'init',
  'loadItems',
  'loadCount',
  'matching',
]);

const writes = new Set([
  'create',
  'assign',
  'map',
  'merge',
  'persist',
  'remove',
  'flush',
  'lock',
  'upsert',
  'upsertMany',
  'insert',
  'insertMany',
  'nativeInsert',
  'nativeUpdate',
  'nativeDelete',
  'getUnitOfWork',
]);

/** MikroORM's own declarations; `MikroORM.init` reads nothing. */
const its = /\/@mikro-orm\/.*\/(?!\w*MikroORM\.)\w+\.d\.ts$/;

const writing =
  /\b(?:insert\s+into|update\s+(?:only\s+)?\S*\s*(?:(?:as\s+)?\w+\s+)?set|delete\s+from|truncate|merge\s+into)\b/i;

/** Refuses some of MikroORM's own methods on whatever has them (entity manager, repository, reference, collection), however named. */
const refusing = (methods, message, also = () => ({})) => ({
  meta: { type: 'problem', schema: [], messages: { past: message } },
  create(context) {
    const { typeOf, namesOf, declaredIn } = typesIn(context);
    const report = (node) => context.report({ node, messageId: 'past' });
    const check = (member, object) => {
      const method = namesOf(member).find((name) => methods.has(name));
      if (method && declaredIn(typeOf(object), method).some((file) => its.test(file))) report(member);
    };
    return {
      MemberExpression: (node) => check(node, node.object),
      'ObjectPattern > Property': (node) => check(node, node.parent),
      ...also(report),
    };
  },
});

export const readPastScope = refusing(reads, 'Read through reads/, or a client sees rows that are not theirs.');

/** Refuses writes in SQL too, by their words: of a template the text between what is put in. */
export const writePastFlow = refusing(
  writes,
  'Only services/flow writes: use its words, or nobody has audited the change.',
  (report) => ({
    Literal: (node) => typeof node.value === 'string' && writing.test(node.value) && report(node),
    TemplateLiteral: (node) =>
      writing.test(node.quasis.map(({ value }) => value.cooked).join('placeholder')) && report(node),
  }),
);
