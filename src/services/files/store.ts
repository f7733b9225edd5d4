import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromBuffer } from 'file-type';

/** What was found of a content while it was received. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

const sampleBytes = 4_100;

/** What a content is, from the content itself: never from its name or what the sender says. */
async function sniff(sample: Buffer): Promise<string> {
  const known = await fileTypeFromBuffer(sample);
  if (known) return known.mime;
  return sample.includes(0) || sample.toString('utf8').includes('\uFFFD') ? 'application/octet-stream' : 'text/plain';
}

/** Keeps contents in a folder under their sha256: equal contents once, none ever changed. */
export function fileStore(folder: string) {
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    /** Receives a content aside; it is kept only by `keep`. */
    async receive(content: Readable): Promise<Received> {
      const incoming = join(folder, 'incoming');
      await mkdir(incoming, { recursive: true });
      const path = join(incoming, randomUUID());
      const hash = createHash('sha256');
      const sample: Buffer[] = [];
      let size = 0;
      const look = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          if (size < sampleBytes) sample.push(chunk);
          size += chunk.length;
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(content, look, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return { path, size, sha256: hash.digest('hex'), mediaType: await sniff(Buffer.concat(sample)) };
    },

    async keep({ path, sha256 }: Received): Promise<void> {
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      await rename(path, place(sha256));
    },

    discard: ({ path }: Received): Promise<void> => rm(path, { force: true }),

    read: (sha256: string): ReadStream => createReadStream(place(sha256)),
  };
}

export type FileStore = ReturnType<typeof fileStore>;
