import { secretOf } from '../access/platform.js';
import type { Work } from './work.js';

/** A secret that all instances on one database share and nobody is told, made by whichever step asks for it first. */
export const sharedSecret = ({ em }: Pick<Work, 'em'>, key: string): Promise<Buffer> => secretOf(em, key);
