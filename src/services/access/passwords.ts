import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../core/refusal.js';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Compared with where no account has the login, so that the answer takes as long. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

/** How many checks run at once, each a core for a while, how many more may wait for them, and of these from one address. */
const most = { running: 2, waiting: 240, ofAddress: 60 };

/** Whose check waits: somebody known is checked before anybody else. */
interface Turn {
  readonly address: string;
  readonly first: boolean;
}

let running = 0;
const waiting: (Turn & { readonly go: () => void })[] = [];

function wait(turn: Turn): Promise<void> {
  const alike = waiting.filter(({ address }) => address === turn.address).length;
  if (waiting.length >= most.waiting || alike >= most.ofAddress) throw new Refusal('RATE_LIMITED', { retryAfter: 5 });
  return new Promise((go) => waiting.push({ ...turn, go }));
}

function next(): void {
  const first = waiting.findIndex((one) => one.first);
  const [one] = waiting.splice(Math.max(first, 0), 1);
  one?.go();
}

async function inTurn<T>(turn: Turn, check: () => Promise<T>): Promise<T> {
  if (running >= most.running) await wait(turn);
  running += 1;
  try {
    return await check();
  } finally {
    running -= 1;
    next();
  }
}

/** Whether the password is the account's; as slow for whoever has none. */
export const passwordFits = (stored: string | null | undefined, password: string, turn: Turn): Promise<boolean> =>
  inTurn(turn, async () => (await verify(stored ?? (await nobody), password)) && Boolean(stored));
