import type { WrittenLimit } from '../../core/words.js';
import { waiting } from './ticketStates.js';

const over = ['CONFIRMED', 'CLOSED', 'DROPPED'] as const;

/** How long a ticket may take, in working time that stands still while it waits. */
export const ticketLimits = [
  {
    setting: 'ticket.acceptByHotline.minutes',
    clause: '2.4.1a',
    where: { channel: ['HOTLINE'] },
    from: ['RECEIVED'],
  },
  {
    setting: 'ticket.acceptOnline.minutes',
    clause: '2.4.1b',
    where: { channel: ['ONLINE'] },
    from: ['RECEIVED'],
  },
  { setting: 'ticket.assessment.hours', clause: '2.4.2b', from: ['ACCEPTED'], until: ['ASSESSED', 'DROPPED'] },
  {
    setting: 'ticket.resolutionBySeverity.hours',
    pick: 'severity',
    clause: '2.4.2f',
    from: ['ASSESSED', 'IN_PROGRESS'],
    until: ['RESOLVED', ...over],
    paused: waiting,
    again: ['ticketReassess'],
    warn: 'ticket.escalation.percent',
  },
  {
    setting: 'ticket.progressNotice.hours',
    clause: '2.4.3g',
    from: ['IN_PROGRESS'],
    until: ['RESOLVED', ...over],
    paused: waiting,
    again: ['ticketNotify'],
  },
  {
    setting: 'ticket.silence.days',
    from: ['RESOLVED'],
    until: ['IN_PROGRESS', ...over],
    takes: 'ticketPresume',
  },
] as const satisfies readonly WrittenLimit[];
