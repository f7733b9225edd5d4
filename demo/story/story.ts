import { playAssessment } from './assessment.js';
import { playContract } from './contract.js';
import { playInspection } from './inspection.js';
import { playOrder } from './order.js';
import { meetCustomer, playQuotation } from './quotation.js';
import type { Cast, Scene } from './scene.js';
import { playReports } from './reports.js';
import { playResults } from './results.js';
import { playTicket } from './ticket.js';
import { playTraining } from './training.js';

type Scenes = AsyncGenerator<Scene | { readonly part: string }>;

/** From what a customer needs to what it accepts (2.2.3, 2.2.5, 2.2.6), and what is refused on the way. */
async function* deal(cast: Cast): Scenes {
  yield { part: 'One quotation, by the book (2.2.3)' };
  const quoted = yield* playQuotation(cast);
  yield { part: 'Its contract (2.2.5)' };
  const contract = yield* playContract(cast, quoted);
  yield { part: 'Its order (2.2.6)' };
  yield* playOrder(cast, quoted, contract);
}

/** From what a customer complains of to what is to become better (2.4, 4). */
async function* loop(cast: Cast): Scenes {
  yield { part: 'One complaint, by the book (2.4.1–2.4.4)' };
  const { customer, buyer } = await meetCustomer(cast);
  yield* playTicket(cast, customer, buyer);
  yield { part: 'One quarter, assessed by the book (4.2, 4.3.1, 4.4.3)' };
  const cycle = yield* playAssessment(cast);
  yield { part: 'Its results, by the book (4.3.3, 4.4.1)' };
  yield* playResults(cast, cycle);
  yield { part: 'One inspection, by the book (4.1)' };
  const shown = yield* playInspection(cast);
  yield { part: 'One training, by the book (5.2)' };
  yield* playTraining(cast, shown);
  yield { part: 'Reports, by the book (3.2.4)' };
  yield* playReports(cast);
}

/** What can be played, by name. */
export const stories = { deal, loop } as const;

/** Plays these stories, one after the other. */
export async function* playStory(cast: Cast, names = Object.keys(stories) as (keyof typeof stories)[]): Scenes {
  for (const name of names) yield* stories[name](cast);
}
