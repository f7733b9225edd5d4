import type { GraphQLSchema } from 'graphql';
import { clock } from '../core/clock.js';
import type { Context } from '../core/context.js';
import { typeOfId } from '../core/ids.js';
import { Refusal, type RefusalCode } from '../core/refusal.js';
import { steps } from '../processes/index.js';
import { recordRefusal } from '../services/flow/trail.js';

const recorded: readonly RefusalCode[] = ['FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'STEP_BLOCKED'];

/** An id as the audit log keeps it: nothing that a client merely made up. */
const knownId = (id: string | undefined) => (id && typeOfId(id) ? id : null);

/** Lets every mutation that refuses a signed-in viewer leave an audit event, after its own transaction is undone (1.3.4b). */
export function recordRefusals(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const resolve = field.resolve!;
    field.resolve = async (root, args: { input?: { id?: string } }, context: Context, info) => {
      const answer: unknown = await Promise.resolve(resolve(root, args, context, info)).catch((error: unknown) => error);
      if (answer instanceof Refusal && context.viewer && recorded.includes(answer.code))
        await recordRefusal(context.em, {
          at: clock.now(),
          account: context.viewer.account,
          action: field.name,
          outcome: 'REFUSED',
          record: knownId(args.input?.id),
          code: answer.code,
          clause: steps.get(field.name)?.clause,
          requestId: context.requestId,
        });
      if (answer instanceof Error) throw answer;
      return answer;
    };
  }
  return schema;
}
