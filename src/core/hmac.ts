import { createHmac } from 'node:crypto';

/** The HMAC-SHA256 of a text under a key, hexadecimal. */
export const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');
