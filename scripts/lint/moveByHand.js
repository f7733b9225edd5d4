import { typesIn } from './types.js';

/** Where a member is written: the ways in which JavaScript assigns. */
const written = [
  ':matches(AssignmentExpression, AssignmentPattern, ForOfStatement, ForInStatement) > MemberExpression.left',
  'ArrayPattern > MemberExpression',
  'ObjectPattern > Property > MemberExpression.value',
  'RestElement > MemberExpression',
  'UpdateExpression > MemberExpression',
  "UnaryExpression[operator='delete'] > MemberExpression",
].join();

/** Refuses whatever changes the state of a record, or begins one in a state, but for the step that does. */
export const moveByHand = {
  meta: { type: 'problem', schema: [], messages: { moved: 'Only takeStep changes a state.' } },
  create(context) {
    const { typeOf, wantedOf, namesOf, declaredIn } = typesIn(context);
    const report = (node) => context.report({ node, messageId: 'moved' });
    const isRecords = (type) => type && declaredIn(type, 'state').some((file) => file.endsWith('/BusinessRecord.ts'));
    /** Whether an object literal is passed together with a record, as to `put`. */
    const isGivenWith = ({ parent }) =>
      parent.type === 'CallExpression' &&
      parent.callee.property?.name !== 'assign' &&
      parent.arguments.some((one) => isRecords(typeOf(one)));
    const hasState = (node) => declaredIn(typeOf(node), 'state').length > 0;
    return {
      [written]: (node) => namesOf(node).includes('state') && report(node),
      'ObjectExpression > Property': (node) =>
        namesOf(node).includes('state') &&
        (isRecords(wantedOf(node.parent)) || isGivenWith(node.parent)) &&
        report(node),
      "CallExpression[callee.object.name='Object'][callee.property.name='assign']": (node) =>
        hasState(node.arguments[0]) && node.arguments.slice(1).some(hasState) && report(node),
      'CallExpression[callee.object.name=/^(Object|Reflect)$/][callee.property.name=/^(set|defineProperty)$/]': (
        node,
      ) => node.arguments[1]?.value === 'state' && report(node),
    };
  },
};
