/** Both platforms over HTTP, for requests that a test writes down; they end with the test that started them. */
import { subjectsOn } from './subjects.js';

const { listen, viewers, pools, end } = await subjectsOn(process.argv[2] ?? 'differential_found');
const tokens = viewers.map(({ name, token = null }) => [name, token]);
const { ids, values } = pools;
process.send?.({
  origins: await listen(),
  tokens: Object.fromEntries(tokens),
  ids: Object.fromEntries(ids),
  values: Object.fromEntries(values),
});
process.on('disconnect', () => void end().finally(() => process.exit(0)));
