import type { Messages } from './Messages.js';

/** What refusals say, by code. */
export const en: Messages = {
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'You do not hold the permission for this.',
  NOT_FOUND: 'There is no such record, or it is not yours to see.',
  BAD_USER_INPUT: 'The input is not valid.',
  CONFLICT: 'The record has changed, or one like it exists already. Look again and decide anew.',
  STEP_BLOCKED: 'This step cannot be taken now.',
  RATE_LIMITED: 'Too many requests. Wait a little.',
  QUERY_TOO_COMPLEX: 'The query asks for too much at once.',
  TIMED_OUT: 'This took too long and was broken off. Ask for less at once, or try again later.',
  UNAVAILABLE: 'The service cannot answer now. Try again shortly.',
  INTERNAL: 'Something went wrong on our side.',
};
