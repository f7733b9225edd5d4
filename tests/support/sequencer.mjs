import Sequencer from '@jest/test-sequencer';

/** What reads whole tables or the whole audit log again and again, and costs the less the less other tests have left there. */
const early = [
  'guard/auditTampering',
  'guard/auditSeals',
  'tickets/told',
  'tickets/work',
  'jobs/reminders',
  'jobs/notifications',
];

/** The suites that take longest, in the order in which two workers are through soonest: the first plays the demo, which others wait for, while the second mostly waits. */
const first = [
  'demo/scale',
  'jobs/takeover',
  ...early,
  'guard/badValues',
  'jobs/year',
  'guard/idempotency',
  'reads/share',
  'playground/browser',
  'differential/reads',
  'differential/harness',
  'architecture/lists',
  'jobs/mail',
];

/** The longest suites first, also where none was run before; then as jest has it. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => first.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`)) + 1 || Infinity;
    return super.sort(tests).sort((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
  }
}
