/** The numbers of the sales domain that the company decides. */
export const salesSettings = {
  'contract.legalReview.workdays': { clause: '2.2.5b', value: 3 },
  'contract.signing.workdays': { clause: '2.2.5c', value: 5 },
} as const;
