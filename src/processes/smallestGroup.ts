import { inForce } from '../settings/inForce.js';

/** How many people a figure must be of to be told where rows are not, in SQL: two at least, or it is somebody's. */
export const smallestGroup = (now: string): string => `greatest(${inForce('metricValue.minimumGroup.count', now)}, 2)`;
