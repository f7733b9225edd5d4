import { playContract } from './contract.js';
import { playOrder } from './order.js';
import { playQuotation } from './quotation.js';
import type { Cast, Scene } from './scene.js';

/** From what a customer needs to what it accepts (2.2.3, 2.2.5, 2.2.6), and what is refused on the way. */
export async function* playStory(cast: Cast): AsyncGenerator<Scene | { readonly part: string }> {
  yield { part: 'One quotation, by the book (2.2.3)' };
  const quoted = yield* playQuotation(cast);
  yield { part: 'Its contract (2.2.5)' };
  const contract = yield* playContract(cast, quoted);
  yield { part: 'Its order (2.2.6)' };
  yield* playOrder(cast, quoted, contract);
}
