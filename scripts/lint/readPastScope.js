import { typesIn } from './types.js';

const reads = new Set([
  ...['find', 'findAll', 'findOne', 'findOneOrFail', 'findAndCount', 'findByCursor', 'stream', 'count', 'countBy'],
  ...['refresh', 'refreshOrFail', 'populate', 'getRepository', 'createQueryBuilder', 'qb', 'getKysely', 'execute'],
  ...['load', 'loadOrFail', 'loadProperty', 'init', 'loadItems', 'loadCount', 'matching'],
]);

/** Where they are declared; `MikroORM.init` reads nothing. */
const reading = /\/@mikro-orm\/.*\/(?!\w*MikroORM\.)\w+\.d\.ts$/;

/** Refuses MikroORM's own reads of whatever has them (entity manager, repository, reference, collection), however named. */
export const readPastScope = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { past: 'Read through reads/, or a client sees rows that are not theirs.' },
  },
  create(context) {
    const { typeOf, namesOf, declaredIn } = typesIn(context);
    const check = (member, object) => {
      const read = namesOf(member).find((name) => reads.has(name));
      if (read && declaredIn(typeOf(object), read).some((file) => reading.test(file)))
        context.report({ node: member, messageId: 'past' });
    };
    return {
      MemberExpression: (node) => check(node, node.object),
      'ObjectPattern > Property': (node) => check(node, node.parent),
    };
  },
};
