import type { DefaultRole } from '../defaultRole.js';
import { inspecting, looking, supervisionRead } from './fragments/supervision.js';

/** Inspectors (4.1.1a). */
export const SUPERVISOR: DefaultRole = {
  en: 'Member of the supervision group',
  zh: '监督小组成员',
  grants: [
    ['ALL', ...supervisionRead, 'rectificationNoticeVerify', 'rectificationNoticeReject'],
    ['OWN', ...inspecting],
    ...looking,
  ],
};
