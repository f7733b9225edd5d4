import { secretOf } from '../../access/platform.js';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';

/** A secret that all instances on one database share and nobody is told, made by whichever step asks for it first. */
export const sharedSecret = ({ [connection]: em }: Transaction, key: string): Promise<Buffer> => secretOf(em, key);
