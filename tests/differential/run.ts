/** Compares both ways to read over random operations: `npm run differential -- --cases 50000 --seed 7 --path 12`. */
import { parseArgs } from 'node:util';
import { campaign } from './campaign.js';
import { shownMismatch } from './shownMismatch.js';
import { subjectsOn } from './subjects.js';
import { Tally } from './tally.js';

const option = { type: 'string' } as const;
const { values } = parseArgs({ options: { cases: option, seed: option, path: option, database: option } });
const { cases = '4000', seed = '1', path, database = 'differential' } = values;

const { end, ...subjects } = await subjectsOn(database);
const tally = new Tally();
const began = performance.now();
const mismatch = await campaign(subjects, { seed: Number(seed), cases: Number(cases), path }, tally);
const seconds = Math.round((performance.now() - began) / 100) / 10;
await end();

const { carriedOut, share, neverPlanned } = tally;
const report = { cases: tally.cases, carriedOut, share, neverPlanned, seconds };
if (process.send) process.send({ ...report, ...(mismatch ? { mismatch: shownMismatch(mismatch) } : {}) });
else console.log(mismatch ? shownMismatch(mismatch) : 'Both ways answered the same.', report);
process.exitCode = mismatch && !process.send ? 1 : 0;
process.disconnect?.();
