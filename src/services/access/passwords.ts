import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../core/refusal.js';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Compared with where no account has the login, so that the answer takes as long. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

/** How many checks run at once, each a core for a while, and how many more may wait for them. */
const most = { running: 2, waiting: 60 };

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(check: () => Promise<T>): Promise<T> {
  if (running >= most.running) {
    if (waiting.length >= most.waiting) throw new Refusal('RATE_LIMITED');
    await new Promise<void>((go) => waiting.push(go));
  }
  running += 1;
  try {
    return await check();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Whether the password is the account's; as slow for whoever has none. */
export const passwordFits = (stored: string | null | undefined, password: string): Promise<boolean> =>
  inTurn(async () => (await verify(stored ?? (await nobody), password)) && Boolean(stored));
