/** The fields of an order that a list shows. */
export const listFields = ['id', 'number', 'state', 'net', 'amount', 'deliverBy', 'enteredAt', 'version', 'deliverTo'];

const others = [
  'number',
  'state',
  'net',
  'taxPercent',
  'tax',
  'amount',
  'deliverBy',
  'deliverTo',
  'enteredAt',
  'stateSince',
  'version',
  'reviewed',
  'confidentiality',
  'dueAt',
  'wordedAt',
];

/** Eight fields of an order for each of thirty documents, no two alike. */
export const thirtySelections: readonly (readonly string[])[] = Array.from({ length: 30 }, (_, place) => {
  const stride = place < others.length ? 1 : 4;
  const picked = Array.from({ length: 7 }, (_, at) => others[(place + at * stride) % others.length]!);
  return ['id', ...picked];
});
