import { connect, type Socket } from 'node:net';

/** A whole HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Where the head of an answer ends, and how its body is sized; undefined while it has not all come. */
function headOf(bytes: Buffer) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return {
    start: end + 4,
    status: Number(head.slice(9, 12)),
    length: length === undefined ? undefined : Number(length),
  };
}

/** The chunks of a body, read as they come. */
class Chunks {
  private rest: Buffer = Buffer.alloc(0);
  readonly parts: Buffer[] = [];

  /** Takes in more bytes; answers whether the last chunk is there. */
  add(bytes: Buffer): boolean {
    this.rest = this.rest.length ? Buffer.concat([this.rest, bytes]) : bytes;
    for (;;) {
      const line = this.rest.indexOf('\r\n');
      if (line < 0) return false;
      const size = parseInt(this.rest.toString('latin1', 0, line), 16);
      const end = line + 2 + size;
      if (this.rest.length < end + 2) return false;
      if (!size) return true;
      this.parts.push(this.rest.subarray(line + 2, end));
      this.rest = this.rest.subarray(end + 2);
    }
  }
}

/** A connection that stays open, on which one request goes out at a time: little is done but to wait for the bytes. */
export class Connection {
  private parts: Buffer[] = [];
  private received = 0;
  private head: ReturnType<typeof headOf>;
  private chunks = new Chunks();
  private done: ((answer: Answer) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.receive(bytes));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('The server closed the connection.')));
  }

  static open(origin: string): Promise<Connection> {
    const { hostname, port } = new URL(origin);
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) }, () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends a request, given as its bytes, and waits for the answer. */
  ask(request: Buffer): Promise<Answer> {
    return new Promise((done, failed) => {
      Object.assign(this, { done, failed, parts: [], received: 0, head: undefined, chunks: new Chunks() });
      this.socket.write(request);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private receive(bytes: Buffer): void {
    this.parts.push(bytes);
    this.received += bytes.length;
    if (this.head) return this.more(bytes);
    const whole = this.parts.length > 1 ? Buffer.concat(this.parts) : bytes;
    this.head = headOf(whole);
    if (this.head) this.more(whole.subarray(this.head.start));
  }

  /** More of the body. */
  private more(bytes: Buffer): void {
    const { start, status, length } = this.head!;
    if (length === undefined) {
      if (this.chunks.add(bytes)) this.done!({ status, body: Buffer.concat(this.chunks.parts) });
    } else if (this.received >= start + length) this.done!({ status, body: Buffer.concat(this.parts).subarray(start) });
  }
}

/** A request as bytes. */
export function requestBytes(path: string, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const all = { host: 'localhost', 'content-type': 'application/json', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
