// Gathered from src/settings/*.ts by npm run gather; not edited by hand.
export { accessSettings } from './access.js';
export { assessmentSettings } from './assessment.js';
export { filesSettings } from './files.js';
export { flowSettings } from './flow.js';
export { marketSettings } from './market.js';
export { organizationSettings } from './organization.js';
export { productSettings } from './product.js';
export { regulationSettings } from './regulation.js';
export { salesSettings } from './sales.js';
export { stewardshipSettings } from './stewardship.js';
export { supervisionSettings } from './supervision.js';
export { supportSettings } from './support.js';
export { teamworkSettings } from './teamwork.js';
export { trainingSettings } from './training.js';
