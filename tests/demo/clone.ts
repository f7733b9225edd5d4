/** Puts the demo company into a database of its own, and says where. */
import { demoCompany } from '../support/demoCompany.js';

const { url, stop } = await demoCompany('demo_recomputed');
process.send!({ url });
process.once('disconnect', () => void stop().then(() => process.exit(0)));
