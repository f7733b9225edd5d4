import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify<string, { level: number }, Buffer>(gzip);

/** A text that is sent often and seldom changes. */
export interface Kept {
  readonly text: string;
  /** The same compressed, once somebody has asked for it. */
  gzip?: Promise<Buffer>;
}

const accepts = ({ headers }: FastifyRequest) =>
  /(^|[,\s])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(headers['accept-encoding'] ?? ''));

/** Such a text as it is to be sent to whoever asks, with its headers: compressed, once for all, where they can read that. */
export async function compressed(kept: Kept, request: FastifyRequest, reply: FastifyReply): Promise<string | Buffer> {
  void reply.header('vary', 'accept-encoding');
  if (!accepts(request)) return kept.text;
  const body = await (kept.gzip ??= compress(kept.text, { level: constants.Z_DEFAULT_COMPRESSION }));
  void reply.header('content-encoding', 'gzip').header('content-length', body.length);
  return body;
}
