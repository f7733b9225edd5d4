import { isDeepStrictEqual } from 'node:util';
import type { Contender } from '../contenders/contender.js';
import type { People } from '../data/people.js';
import type { Ask, Workload } from '../workload.js';
import { Connection, requestBytes } from './connection.js';

/** A contender that runs. */
export interface Entrant {
  readonly contender: Contender;
  readonly origin: string;
  readonly pid: number;
}

/** A request of a workload as a contender is sent it. */
export function requestOf(contender: Contender, people: People, workload: Workload, ask: Ask): Buffer {
  const headers = contender.headers(workload, people);
  return requestBytes(contender.path(workload), headers, JSON.stringify(contender.body(workload, ask)));
}

const cents = new Set(['amount', 'net', 'tax', 'total', 'price', 'sum']);
const numbers = new Set(['quantity', 'taxPercent', 'count', 'version']);

/** An answer in one spelling: servers write decimals and moments in several. */
function plain(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one, name));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, name)]));
  if (value === null || value === undefined) return null;
  if (cents.has(name)) return Number(value).toFixed(2);
  if (numbers.has(name)) return Number(value);
  if (/(At|Since)$/.test(name)) return new Date(value as string).toISOString();
  return value;
}

/** What is new in each answer to the same request: the ids and numbers of what was written. */
const fresh = (text: string) =>
  text.replaceAll(/"(quotation|quotation_line)_[0-9a-z]{26}"/g, '"$1"').replaceAll(/"BJ-\d{4}-\d{4,}"/g, '"BJ"');

/** Asks each contender the same and compares with the first, field by field; answers with why one may not be timed. */
export async function verify(
  entrants: readonly Entrant[],
  people: People,
  workload: Workload,
): Promise<ReadonlyMap<Contender, string>> {
  const asks = workload.asks.filter(
    (_, at) => at % Math.ceil(workload.asks.length / 30) === 0 || workload.name === 'thirty',
  );
  const answers = new Map<Contender, unknown[]>();
  const wrong = new Map<Contender, string>();
  for (const { contender, origin } of entrants) {
    const reason = contender.not[workload.name];
    if (reason) {
      wrong.set(contender, reason);
      continue;
    }
    try {
      answers.set(contender, await answersOf(contender, origin, people, workload, asks));
    } catch (error) {
      wrong.set(contender, (error as Error).message.slice(0, 400));
    }
  }
  const [first] = entrants;
  const expected = answers.get(first!.contender);
  if (!expected) throw new Error(`${first!.contender.name}: ${wrong.get(first!.contender)}`);
  for (const [contender, found] of answers)
    for (const [at, answer] of found.entries())
      if (!wrong.has(contender) && !isDeepStrictEqual(answer, expected[at]))
        wrong.set(contender, `differs: ${difference(answer, expected[at])}`);
  return wrong;
}

async function answersOf(
  contender: Contender,
  origin: string,
  people: People,
  workload: Workload,
  asks: readonly Ask[],
): Promise<unknown[]> {
  const connection = await Connection.open(origin);
  const found: unknown[] = [];
  for (const ask of asks) {
    const { status, body } = await connection.ask(requestOf(contender, people, workload, ask));
    const { data, errors } = JSON.parse(fresh(body.toString())) as { data?: unknown; errors?: { message: string }[] };
    if (status !== 200 || errors || !data) throw new Error(errors?.[0]?.message ?? `status ${status}`);
    found.push(plain(contender.shape(workload, data)));
  }
  connection.close();
  return found;
}

/** Where two answers first differ, for whoever mends it. */
function difference(found: unknown, expected: unknown): string {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const from = Math.max(0, at - 80);
  return `${one.slice(from, at + 120)} instead of ${other.slice(from, at + 120)}`;
}
