import type { FastifyInstance } from 'fastify';
import { listFields } from '../data/orderFields.js';
import { short } from '../report/spread.js';
import { ask, timed } from './ask.js';

const sizes = [10, 30, 100, 300, 1_000, 3_000, 10_000];

/** What a row more costs on pages from 10 to 10,000 rows, to a program, as a ratio to what it costs on average. */
export async function rowsCost(app: FastifyInstance, token: string, seconds: number): Promise<string[][]> {
  const page = (size: number) => `{ orders(first: ${size}) { nodes { ${listFields.join(' ')} } } }`;
  const rows: number[] = [];
  for (const size of sizes) rows.push((await ask(app, token, page(size))).split('"id":').length - 1);
  const took = await timed(
    sizes.map((size) => () => ask(app, token, page(size))),
    seconds,
  );
  const more = (place: number, before: number) => (took[place]! - took[before]!) / (rows[place]! - rows[before]!);
  const average = more(sizes.length - 1, 0);
  return [
    ['rows', 'ms', 'of a row, µs', 'of a row more, ratio'],
    ...sizes.map((_, place) => [
      String(rows[place]),
      short(took[place]!),
      short((took[place]! / rows[place]!) * 1_000),
      place ? short(more(place, place - 1) / average) : '–',
    ]),
  ];
}
