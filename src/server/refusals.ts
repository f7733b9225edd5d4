import type { GraphQLSchema } from 'graphql';
import { clock } from '../core/clock.js';
import type { Context } from '../core/context.js';
import { typeOfId } from '../core/ids.js';
import { Refusal, type RefusalCode } from '../core/refusal.js';
import { steps } from '../processes/index.js';
import { recordRefusal } from '../services/flow/audit/recordRefusal.js';
import { refusalIn } from './errors.js';

const recorded: readonly RefusalCode[] = ['FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'STEP_BLOCKED'];

/** An id as the audit log keeps it: nothing that a client merely made up. */
const knownId = (id: string | undefined) => (id && typeOfId(id) ? id : null);

/** Does something for a viewer; where it is refused, an audit event says so, after its own transaction is undone (1.3.4b). */
export async function refusing<T>(
  context: Context,
  action: string,
  record: string | undefined,
  act: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await act();
    if (answer instanceof Error) throw answer; // graphql-shield answers with its refusals
    return answer;
  } catch (thrown) {
    const error = refusalIn(thrown) ?? thrown;
    if (error instanceof Refusal && context.viewer && recorded.includes(error.code))
      await recordRefusal(context.em, {
        at: clock.now(),
        account: context.viewer.account,
        action,
        outcome: 'REFUSED',
        record: knownId(record),
        code: error.code,
        clause: steps.get(action)?.clause,
        requestId: context.requestId,
      });
    throw error;
  }
}

/** Lets every mutation that refuses a signed-in viewer leave an audit event. */
export function recordRefusals(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const resolve = field.resolve!;
    field.resolve = (root, args: { input?: { id?: string } }, context: Context, info) =>
      refusing(context, field.name, args.input?.id, async () => (await resolve(root, args, context, info)) as unknown);
  }
  return schema;
}
