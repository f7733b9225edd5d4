import busboy from 'busboy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clock } from '../core/clock.js';
import type { SignedIn } from '../core/context.js';
import { declarationOf } from '../core/fields/declaration.js';
import { badInput, Refusal } from '../core/refusal.js';
import { FileRecord } from '../entities/index.js';
import { fileKinds, type FileKind } from '../entities/files/FileRecord.js';
import { notHeld } from '../permissions/notHeld.js';
import { signedIn } from './signedIn.js';
import { showing } from '../reads/columns.js';
import { level, type LevelRow } from '../reads/level.js';
import { run } from '../reads/run.js';
import { checkId, find } from '../reads/find.js';
import { attachFile, type ReceivedFile } from '../services/files/attachFile.js';
import type { FileStore, Received } from '../services/files/store.js';
import { takeStep } from '../services/flow/takeStep.js';
import { recordView } from '../services/flow/audit/recordView.js';
import type { ContextMaker } from './context.js';
import { refusalReply } from './errors.js';
import { refusing } from './refusals.js';

interface Options {
  readonly contextOf: ContextMaker;
  readonly store: FileStore;
  readonly maxBytes: number;
}

const permission = 'fileRecordAttach';

interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly name: string;
  readonly received: Received;
}

/** Reads a multipart form whose one file streams into the store; refuses what is larger or no such form. */
function readForm({ raw, headers }: FastifyRequest, store: FileStore, fileSize: number): Promise<Form> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    let file: Promise<Pick<Form, 'name' | 'received'>> | undefined;
    const fail = (en: string, zh: string) => {
      raw.unpipe();
      raw.resume();
      process.nextTick(() => form?.destroy()); // whatever is being received ends with it
      void file?.then(
        ({ received }) => store.discard(received),
        () => undefined,
      );
      reject(badInput(en, zh));
    };
    const broken = () => fail('The form is broken.', '表单格式错误。');
    let form: ReturnType<typeof busboy> | undefined;
    try {
      form = busboy({
        headers,
        defParamCharset: 'utf8',
        limits: { fileSize, files: 1, fields: 10, fieldSize: 2_000, parts: 12 },
      });
    } catch {
      return fail('A multipart form is needed.', '须为 multipart 表单。');
    }
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_name, content, { filename }: { filename?: string }) => {
      content.on('error', broken);
      content.on('limit', () => fail('The file is too large.', '文件过大。'));
      file = store.receive(content).then((received) => ({ name: filename ?? '', received }));
      file.catch(reject);
    });
    form.on('error', broken);
    form.on('filesLimit', () => fail('The form holds more than one file.', '表单中的文件多于一个。'));
    form.on('fieldsLimit', broken).on('partsLimit', broken);
    form.on('close', () => {
      if (!file) return fail('The form holds no file.', '表单中没有文件。');
      file.then((found) => resolve({ fields, ...found }), reject);
    });
    const brokenOff = () => fail('The upload was broken off.', '上传中断。');
    raw.on('error', brokenOff).on('aborted', brokenOff);
    raw.pipe(form);
  });
}

/** What the form says the file is. */
function filingOf({ fields, name, received }: Form): ReceivedFile {
  const [record = '', kind = '', paperLocation = ''] = ['record', 'kind', 'paperLocation'].map((field) =>
    fields.get(field)?.trim(),
  );
  const text = [record, kind, paperLocation, name].join('');
  if (!Object.hasOwn(fileKinds, kind)) throw badInput('`kind` names no kind of file.', 'kind 不是有效的文件类别。');
  if (!name?.trim() || name.length > 200 || paperLocation.length > 500 || text.includes('\0'))
    throw badInput('The name or place of the file is not valid.', '文件名或存放位置无效。');
  const { mediaType, size, sha256 } = received;
  if (size === 0) throw badInput('The file is empty.', '文件为空。');
  return { record, kind: kind as FileKind, name, paperLocation: paperLocation || null, mediaType, size, sha256 };
}

/** The header `Idempotency-Key`, which is to a file what `idempotencyKey` is to a mutation. */
function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && key.length >= 1 && key.length <= 100)) return key;
  throw badInput('An Idempotency-Key has 1 to 100 characters.', 'Idempotency-Key 须为 1 至 100 个字符。');
}

/** `POST /files` adds a file to a record; `GET /files/:id` answers its content to whoever sees the record. */
export async function fileRoutes(app: FastifyInstance, { contextOf, store, maxBytes }: Options): Promise<void> {
  app.removeAllContentTypeParsers(); // the form is read once it is known who sends it
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.setErrorHandler((error, request, reply) => refusalReply(error, request, reply));

  app.post('/files', { bodyLimit: maxBytes + 100_000 }, async (request, reply) => {
    const context = signedIn(await contextOf(request));
    return refusing(context, permission, undefined, async () => {
      if (!context.viewer.rights.has(permission)) throw notHeld(permission);
      const idempotencyKey = keyOf(request);
      const form = await readForm(request, store, maxBytes);
      try {
        const filing = filingOf(form);
        const { id, repeated } = await takeStep(context, permission, { ...filing, idempotencyKey }, async (work) => {
          await store.keep(form.received); // a row never goes without its content
          return attachFile(work, filing);
        });
        if (repeated) await find(context.em, FileRecord, id, context);
        const { sha256, size, mediaType } = filing;
        return await reply.code(201).send({ id, sha256, size, mediaType });
      } finally {
        await store.discard(form.received);
      }
    });
  });

  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const context = signedIn(await contextOf(request));
    checkId('FileRecord', request.params.id);
    return download(context, request.params.id, store, reply);
  });
}

/** A name as a header carries it (RFC 8187). */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

const shown = new Set(['name', 'mediaType', 'size', 'sha256', 'confidentiality']);

/** Sends a content as an attachment; the view of a confidential one is recorded before its first byte (3.1.4b). */
async function download(context: SignedIn, id: string, store: FileStore, reply: FastifyReply) {
  const entity = declarationOf(FileRecord);
  const { sql, params } = level(entity, { kind: 'ids', ids: [id] }, context, showing(entity, shown, context));
  const [file] = await run<
    LevelRow & { name: string; mediaType: string; size: number; sha256: string; confidentiality: string }
  >(context.em, sql, params);
  if (!file) throw new Refusal('NOT_FOUND');
  if (file.confidentiality !== 'INTERNAL')
    await recordView(context.em, {
      account: context.viewer.account,
      record: id,
      at: clock.now(),
      requestId: context.requestId,
      action: 'fileView',
      clause: '3.1.4b',
    });
  return reply
    .headers({
      'content-type': file.mediaType,
      'content-length': file.size,
      'content-disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      etag: `"${file.sha256}"`,
    })
    .send(store.read(file.sha256));
}
