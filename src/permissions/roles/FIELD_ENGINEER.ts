import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';

/** Field engineers: visit customers. */
export const FIELD_ENGINEER: DefaultRole = {
  en: 'Field engineer',
  zh: '现场工程师',
  grants: [
    ['COLLABORATING', 'ticketRead'],
    ['OWN', 'fieldVisitArrive', 'fieldVisitComplete', ...filing],
    ['ALL', 'productRead'],
  ],
};
