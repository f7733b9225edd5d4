import { afterWorkOf, eveningAfter, hoursBefore, lastAtWork, moment, wall } from './plainCalendar.js';

/** A contract's year: when it was handed to legal and what became of it, each as the wall clock showed it. */
export interface Deal {
  readonly case?: string;
  readonly seller: 'east' | 'south';
  readonly submitted: string;
  readonly approved?: string;
  readonly presented?: string;
  readonly dropped?: string;
  /** Who read that it was overdue, and when. */
  readonly read?: readonly [who: string, at: string];
}

/** The contracts of a year. */
export const deals: readonly Deal[] = [
  {
    case: 'over New Year’s make-up Sunday',
    seller: 'east',
    submitted: '2025-12-31 10:00',
    approved: '2026-01-06 11:00',
    dropped: '2026-01-12 10:00',
  },
  {
    seller: 'south',
    submitted: '2026-01-19 15:20',
    approved: '2026-01-21 09:30',
    presented: '2026-01-21 10:00',
    dropped: '2026-01-30 11:00',
  },
  {
    case: 'over the eve of Spring Festival',
    seller: 'east',
    submitted: '2026-02-12 10:00',
    approved: '2026-02-25 16:30',
    dropped: '2026-02-26 10:00',
  },
  {
    case: 'until a make-up Saturday',
    seller: 'south',
    submitted: '2026-02-25 11:00',
    read: ['director', '2026-02-28 20:00'],
    dropped: '2026-04-01 09:00',
    approved: '2026-03-30 09:00',
  },
  {
    seller: 'east',
    submitted: '2026-03-11 17:59',
    approved: '2026-03-16 17:00',
    presented: '2026-03-17 09:10',
    dropped: '2026-03-27 15:00',
  },
  {
    case: 'over Qingming',
    seller: 'south',
    submitted: '2026-04-01 12:30',
    approved: '2026-04-09 10:00',
    dropped: '2026-04-10 10:00',
  },
  {
    case: 'over Labour Day',
    seller: 'east',
    submitted: '2026-04-29 10:00',
    read: ['manager', '2026-05-08 13:30'],
    approved: '2026-05-20 10:00',
    dropped: '2026-05-21 10:00',
  },
  {
    case: 'over the Dragon Boat Festival',
    seller: 'south',
    submitted: '2026-06-17 09:00',
    approved: '2026-06-24 09:00',
    dropped: '2026-06-25 09:00',
  },
  {
    case: 'at which a server is killed',
    seller: 'east',
    submitted: '2026-07-06 10:00',
    approved: '2026-07-10 16:00',
    dropped: '2026-07-13 09:00',
  },
  {
    seller: 'south',
    submitted: '2026-08-14 20:15',
    approved: '2026-08-24 09:00',
    presented: '2026-08-24 10:00',
    dropped: '2026-09-02 09:00',
  },
  {
    case: 'over a make-up Sunday and Mid-Autumn',
    seller: 'east',
    submitted: '2026-09-18 18:30',
    approved: '2026-09-22 14:00',
    dropped: '2026-10-12 10:00',
  },
  {
    case: 'over National Day',
    seller: 'south',
    submitted: '2026-09-30 09:00',
    read: ['boss', '2026-10-13 08:00'],
    approved: '2026-10-16 09:00',
    dropped: '2026-10-17 09:00',
  },
  {
    seller: 'east',
    submitted: '2026-11-02 09:00',
    approved: '2026-11-03 09:00',
    presented: '2026-11-03 09:30',
    dropped: '2026-11-05 09:00',
  },
  { seller: 'south', submitted: '2026-12-14 16:00', approved: '2026-12-17 17:30', dropped: '2026-12-24 18:30' },
];

/** A quotation's year. */
export interface Offer {
  readonly case?: string;
  readonly sent: string;
  readonly until: string;
  readonly rejected?: string;
}

/** Quotations: when they were sent, until which day they are valid, and when they were rejected if they were. */
export const quotations: readonly Offer[] = [
  { case: 'valid until the eve of Spring Festival', sent: '2026-02-02 10:00', until: '2026-02-16' },
  { sent: '2026-03-02 10:00', until: '2026-03-31', rejected: '2026-03-31 17:00' },
  { sent: '2026-06-01 10:00', until: '2026-06-20' },
  { case: 'valid until a make-up Saturday', sent: '2026-09-28 10:00', until: '2026-10-10' },
  { sent: '2026-12-01 10:00', until: '2026-12-30' },
];

/** What somebody is told by time alone, for which moment, about what. */
export interface Told {
  readonly who: string;
  readonly kind: string;
  readonly at: string;
  readonly about: string;
}

/** An order's hand-offs: when both departments got theirs, and when each acknowledged. */
export interface Order {
  readonly case?: string;
  readonly sent: string;
  readonly producer: string;
  readonly carrier: string;
}

export const orders: readonly Order[] = [
  { sent: '2026-05-14 10:00', producer: '2026-05-15 09:00', carrier: '2026-05-20 10:00' },
  { case: 'over National Day', sent: '2026-09-29 16:00', producer: '2026-10-12 15:00', carrier: '2026-10-09 09:00' },
];

/** Who is told one after another that something is overdue: the heads above each. */
const further = {
  east: ['manager', 'director', 'boss'],
  south: ['director', 'boss'],
  producer: ['plant', 'boss'],
  carrier: ['boss'],
};

/** What time must do about something that ran from a moment until another, by when it was to be done. */
function expectedOf(
  about: string,
  began: Date,
  ended: Date,
  due: Date,
  awaited: string,
  heads: readonly string[],
  read?: Date,
): Told[] {
  const leads = [...new Set([72, 24, 2].map((hours) => lastAtWork(hoursBefore(due, hours)).getTime()))];
  const reminders = leads.map((at) => new Date(at)).filter((at) => at > began && at < ended);
  const up = heads.map((who, times) => ({ who, at: afterWorkOf(due, times * 4 * 60) }));
  const told = up.filter(({ at }) => at < ended && !(read && read < at));
  return [
    ...reminders.map((at) => ({ who: awaited, kind: 'REMINDER', at: wall(at), about })),
    ...told.map(({ who, at }) => ({ who, kind: 'ESCALATION', at: wall(at), about })),
  ];
}

const forever = moment('2030-01-01 00:00');
/** The moment that a text says; a day that never comes where there is none. */
export const at = (text: string | undefined) => (text ? moment(text) : forever);

/** What is to be told of a contract. */
export function expectedOfDeal(about: string, { seller, submitted, approved, presented, dropped, read }: Deal): Told[] {
  const [began, reviewed, given, ended] = [at(submitted), at(approved), at(presented), at(dropped)];
  const heads = further[seller];
  const review = expectedOf(about, began, reviewed, eveningAfter(began, 3), 'lawyer', heads, read && moment(read[1]));
  const due = eveningAfter(reviewed, 5);
  const mine = expectedOf(about, reviewed, given < ended ? given : ended, due, seller, given < ended ? [] : heads);
  const theirs = given < ended ? expectedOf(about, given, ended, due, 'signatory', heads) : [];
  return [...review, ...mine, ...theirs];
}

const endOf = (day: string) => new Date(moment(`${day} 23:59`).getTime() + 59_999);

/** What is to be told of a quotation. */
export function expectedOfQuotation(about: string, { sent, until, rejected }: Offer): Told[] {
  const [ended, due] = [at(rejected), endOf(until)];
  const told = expectedOf(about, at(sent), ended, due, 'east', []);
  const over = wall(new Date(due.getTime() + 1));
  return ended < due ? told : [...told, { who: 'east', kind: 'EXPIRY', at: over, about }];
}

/** What is to be told of an order's hand-offs, each within three days of work. */
export const expectedOfOrder = (about: string, { sent, ...acknowledged }: Order): Told[] =>
  (['producer', 'carrier'] as const).flatMap((who) =>
    expectedOf(about, at(sent), at(acknowledged[who]), afterWorkOf(at(sent), 24 * 60), who, further[who]),
  );
