import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clock } from '../core/clock.js';
import { Refusal } from '../core/refusal.js';
import { notHeld } from '../permissions/notHeld.js';
import { exportFacts, forms, type ExportForm } from '../services/assessment/exportFacts.js';
import { recordView } from '../services/flow/audit/recordView.js';
import type { ContextMaker } from './context.js';
import { refusalReply } from './errors.js';
import { refusing } from './refusals.js';
import { signedIn } from './signedIn.js';

const permission = 'assessmentFactRead';

/** What somebody asks for must not be left out in silence. */
function refuseParameters({ query }: FastifyRequest): void {
  const [field] = Object.keys(query as object);
  if (field !== undefined) throw new Refusal('BAD_USER_INPUT', { means: noParameters, field: 'query' });
}

const noParameters = {
  en: 'The export takes no parameters: it holds all that you see.',
  zh: '导出不接受参数，包含您可见的全部数据。',
};

/**
 * `GET /export/assessments.csv` and `.ndjson`: the facts that the caller sees, of one snapshot. `x-row-count` says how
 * many follow, `repr-digest` the sha-256 of the text (RFC 9530).
 */
export async function exportRoutes(app: FastifyInstance, { contextOf }: { readonly contextOf: ContextMaker }) {
  app.setErrorHandler((error, request, reply) => refusalReply(error, request, reply));
  for (const form of Object.keys(forms) as ExportForm[])
    app.get(`/export/assessments.${form}`, async (request, reply) => {
      const context = signedIn(await contextOf(request));
      refuseParameters(request);
      return refusing(context, permission, undefined, async () => {
        const { viewer, em, requestId } = context;
        if (!viewer.rights.has(permission)) throw notHeld(permission);
        const { account } = viewer;
        await recordView(em, {
          account,
          record: null,
          at: clock.now(),
          requestId,
          action: permission,
          clause: '3.2.4b',
        });
        const { rows, digest, text } = await exportFacts(context, form, createHash('sha256'));
        void reply.headers({
          'content-type': forms[form].mediaType,
          'content-disposition': `attachment; filename="assessments.${form}"`,
          'cache-control': 'private, no-store',
          'x-row-count': rows,
          'repr-digest': `sha-256=:${digest}:`,
        });
        return reply.send(Readable.from(text));
      });
    });
}
