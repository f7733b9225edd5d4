import { createHash } from 'node:crypto';
import { clock } from '../../src/core/clock.js';
import { momentOf, workday } from '../calendar.js';

/** A script of the history: does what is due, then yields after how many workdays it goes on; 0 is later that day. */
export type Script = AsyncGenerator<number, void, void>;

/** A script, called the same in each playing, with the day on which it begins. */
export interface Part {
  readonly key: string;
  readonly from: string;
  readonly script: Script;
}

interface Standing extends Part {
  day: string;
  minutes: number;
  act: number;
}

const number = (...words: readonly unknown[]) => createHash('sha256').update(words.join(':')).digest().readUInt32BE();

/** Some minute of the morning or the afternoon, the same for the same act of the same part. */
function someTime(key: string, act: number): number {
  const minutes = 8 * 60 + 30 + (number(key, act) % 420);
  return minutes < 12 * 60 ? minutes : minutes + 90;
}

const standing = (part: Part): Standing => ({ ...part, day: part.from, minutes: someTime(part.key, 0), act: 0 });

/** The act whose turn it is: days before times, times before the order in which the parts are given. */
function soonest(parts: readonly Standing[]): Standing | undefined {
  let found: Standing | undefined;
  for (const part of parts)
    if (!found || part.day < found.day || (part.day === found.day && part.minutes < found.minutes)) found = part;
  return found;
}

/** What is being done now: request ids are made from it. */
export const playing = { words: 'nothing', requests: 0 };

/** The id of the next request, the same in each playing of the same act. */
export function nextRequestId(): string {
  playing.requests += 1;
  const hex = createHash('sha256').update(`${playing.words}:${playing.requests}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** What else is done while parts are played: as time comes to the moment of an act, and after the act. */
export interface Beside {
  readonly comes: (moment: Date, day: string) => Promise<void>;
  readonly acted: () => Promise<void>;
}

/** Plays all parts together, act after act in the order of their moments, as far as the day before `until`. */
export async function playAll(parts: readonly Part[], until: string, { comes, acted }: Beside): Promise<void> {
  const left = parts.map(standing);
  for (let part = soonest(left); part && part.day < until; part = soonest(left)) {
    const moment = momentOf(part.day, part.minutes);
    await comes(moment, part.day);
    clock.stand(moment);
    Object.assign(playing, { words: `${part.key}:${part.act}`, requests: 0 });
    const { done, value } = await part.script.next();
    await acted();
    if (done) left.splice(left.indexOf(part), 1);
    else goOn(part, value);
  }
  await comes(momentOf(until, 0), until);
}

function goOn(part: Standing, workdays: number): void {
  part.act += 1;
  part.minutes = workdays ? someTime(part.key, part.act) : part.minutes + 12;
  part.day = workdays ? workday(part.day, workdays) : part.day;
}
