import type { Mismatch } from './campaign.js';

const around = 400;

/** What of a text begins a little before the first difference to another. */
function fromDifference(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const start = Math.max(0, at - around / 2);
  return `${start ? '… ' : ''}${text.slice(start, at + around)}${at + around < text.length ? ' …' : ''}`;
}

/** The variables that a document still names. */
const namedIn = (document: string, variables: object) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => new RegExp(`\\$${name}\\b`).test(document)));

/** All that is needed to see a mismatch and to meet it again. */
export const shownMismatch = ({
  planned,
  byLevel,
  document,
  variables,
  ...at
}: Mismatch): string => `Both ways answer differently.
  by plan:  ${fromDifference(planned, byLevel)}
  by level: ${fromDifference(byLevel, planned)}
as ${at.viewer}, in ${at.language}${at.operationName ? `, the operation ${at.operationName}` : ''}, with ${JSON.stringify(namedIn(document, variables))}:
${document}
again with: npm run differential -- --seed ${at.seed} --path ${at.path} --cases 1`;
