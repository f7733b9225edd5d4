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

const lastChunk = Buffer.from('0\r\n\r\n');

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    const size = parseInt(bytes.toString('latin1', at, line), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 4 + size;
  }
}

/** A connection that stays open, on which one request goes out at a time: little is done but to wait for the bytes. */
export class Connection {
  private parts: Buffer[] = [];
  private received = 0;
  private head: ReturnType<typeof headOf>;
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
      Object.assign(this, { done, failed, parts: [], received: 0, head: undefined });
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
    if (!this.head) {
      const whole = this.parts.length > 1 ? Buffer.concat(this.parts) : bytes;
      this.head = headOf(whole);
      if (!this.head) return;
    }
    const { start, status, length } = this.head;
    if (length === undefined ? !bytes.subarray(-5).equals(lastChunk) : this.received < start + length) return;
    const body = Buffer.concat(this.parts).subarray(start);
    this.done!({ status, body: length === undefined ? unchunked(body) : body });
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
