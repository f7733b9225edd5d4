import { hash } from 'node:crypto';
import type { Kin } from './families.js';
import { countMark, lineOf, marks, nameOf, requestId, withEnd } from './marks.js';
import type { Row } from './rows.js';
import { filled, templateOf, type Template } from './template.js';

/** One copy of a family: what its rows hold in place of what theirs hold. */
export interface Copy {
  readonly number: number;
  /** Who and what stands in place of people, departments, and of what tells a customer from others. */
  readonly instead: ReadonlyMap<string, string>;
  /** After which number its own begin, by what they begin with, such as `HT-2026`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** After which count its rows begin, by table. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What is known beside the rows of a family. */
export interface Known {
  /** What copies have others of: ids and names of people and departments, and what tells a customer from others. */
  readonly replaced: ReadonlySet<string>;
  /** Whether an id is of a row of the company itself, which stays as it is. */
  readonly isCompany: (id: string) => boolean;
  /** The text that a hash is of; null where it is that of a file, which copies share. */
  readonly hashed: (hash: string) => string | null | undefined;
}

type Slot = (copy: Copy, values: readonly string[]) => string;

const digest = (copy: Copy, words: string) => hash('sha256', `${copy.number}:${words}`, 'buffer');
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A family read once: its rows as templates, by table, and what fills their places in a copy. */
export class Sheet {
  readonly templates: ReadonlyMap<string, Template>;
  /** How many numbers a copy takes, by what they begin with, and how many rows, by table. */
  readonly numbers = new Map<string, number>();
  readonly counts = new Map<string, number>();
  private readonly slots: Slot[] = [];
  private readonly places = new Map<string, number | undefined>();
  private readonly marked: RegExp;

  constructor(
    { rows }: Kin,
    private readonly known: Known,
  ) {
    const words = [...known.replaced].sort((one, other) => other.length - one.length).map(escaped);
    this.marked = new RegExp([...words, ...Object.values(marks)].join('|'), 'g');
    for (const row of rows) this.number(row);
    for (const row of rows) this.count(row);
    const byTable = Map.groupBy(rows, ({ table }) => table.name);
    this.templates = new Map(
      [...byTable].map(([table, own]) => [table, this.template(own.map((row) => `${lineOf(row)}\n`).join(''))]),
    );
  }

  /** What fills the places in a copy. */
  valuesIn(copy: Copy): string[] {
    const values: string[] = [];
    for (const slot of this.slots) values.push(slot(copy, values));
    return values;
  }

  private put(mark: string, slot: Slot): number {
    const place = this.slots.push(slot) - 1;
    this.places.set(mark, place);
    return place;
  }

  /** A row that has a number of its own takes the next one in a copy. */
  private number({ table, fields }: Row): void {
    const [number, kind] = /^(.+-\d{4})-\d+$/.exec(fields[table.columns.indexOf('number')] ?? '') ?? [];
    if (!number || !kind || !new RegExp(`^${marks.number}$`).test(number)) return;
    const place = (this.numbers.get(kind) ?? 0) + 1;
    this.numbers.set(kind, place);
    this.put(number, ({ numbers }) => `${kind}-${String(numbers.get(kind)! + place).padStart(4, '0')}`);
  }

  private count(row: Row): void {
    const { name, counted } = row.table;
    const place = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, place);
    if (!counted) return;
    const mark = nameOf(row)!;
    this.put(countMark(mark), ({ counts }) => String(counts.get(name)! + place));
    for (const sign of [' ', '-'])
      this.put(
        `${name}${sign}${mark.slice(name.length + 1)}`,
        ({ counts }) => `${name}${sign}${counts.get(name)! + place}`,
      );
  }

  private readonly template = (text: string): Template => templateOf(text, this.marked, (mark) => this.placeOf(mark));

  private placeOf(mark: string): number | undefined {
    if (this.places.has(mark)) return this.places.get(mark);
    const slot = this.slotFor(mark);
    if (slot) return this.put(mark, slot);
    this.places.set(mark, undefined);
    return undefined;
  }

  private slotFor(mark: string): Slot | undefined {
    if (this.known.replaced.has(mark)) return ({ instead }) => instead.get(mark)!;
    if (is.hash.test(mark)) return this.hashSlot(mark);
    if (is.request.test(mark)) return (copy) => requestId(digest(copy, mark));
    if (is.id.test(mark) && !this.known.isCompany(mark)) return (copy) => withEnd(mark, digest(copy, mark));
    return undefined;
  }

  private hashSlot(mark: string): Slot | undefined {
    const text = this.known.hashed(mark);
    if (text === undefined) throw new Error(`Of which text ${mark} is the hash is not known.`);
    if (text === null) return undefined;
    const template = this.template(text);
    return (_copy, values) => hash('sha256', filled(template, values), 'hex');
  }
}

const is = {
  hash: new RegExp(`^${marks.hash}$`),
  request: new RegExp(`^${marks.request}$`),
  id: new RegExp(`^${marks.id}$`),
};
