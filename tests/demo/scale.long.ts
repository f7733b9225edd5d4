/** That copies are the same each time, and the same as what the API would have made of them: `npm run scale`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customers } from '../../demo/history/customers.js';
import { variantOf } from '../../demo/history/variant.js';
import { nameOf } from '../../demo/scale/marks.js';
import { computed } from '../../demo/scale/originals.js';
import { told } from './alike.js';
import { play, read, rowsOf, type Played } from './playing.js';

const wanted = 3 * customers.length;
/** The copies that are also played through the API. */
const copies = [1, 12, 16];

describe('the demo company, its customers copied', () => {
  let [first, again, replayed]: Played[] = [];

  beforeAll(async () => {
    const urls = await Promise.all([
      play('demo_first', wanted),
      play('demo_replayed', 0, ...copies).then(async (url) => [url, await play('demo_again', wanted, 'demo_played')]),
    ]);
    [first, replayed, again] = await Promise.all(urls.flat().map(read));
  });
  afterAll(() => Promise.all([first, again, replayed].map((played) => played?.client.end())));

  it('is the same, row by row, each time that it is made on a day', () => {
    const lines = [first!, again!].map((played) =>
      rowsOf(played)
        .filter(({ table }) => table.name !== 'platform_value')
        .map(({ table, fields }) =>
          [table.name, ...fields.filter((_, at) => table.columns[at] !== 'password_hash')].join('\t'),
        ),
    );
    expect(lines[0]!.length).toBeGreaterThan(3_000);
    expect(lines[1]).toEqual(lines[0]);
  });

  it.each(copies)(
    'has in copy %i what the API makes of the same acts of the same people at the same moments',
    (copy) => {
      const { name } = variantOf(customers[(copy - 1) % customers.length]!, copy);
      const [written, played] = [first!, replayed!].map(({ told: { families, company } }) => {
        const own = new Set(company.map(nameOf));
        const { rows } = families.find(({ rows }) => rows.some(({ fields }) => fields.includes(name)))!;
        const copied = rows.filter(({ table }) => !computed.has(table.name));
        const lines = told(copied, (mark) => own.has(mark));
        // whoever is told of the same is told in the order of their accounts
        return { lines: lines.toSorted(), ordered: lines.filter((line) => !line.startsWith('notification')) };
      });
      expect(played!.lines.length).toBeGreaterThan(20);
      expect(written).toEqual(played);
    },
  );
});
