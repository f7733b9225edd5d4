import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

/** The project's root folder, the same for a source and for what was compiled of it into `dist`. */
export const root = dirname(findPackageJSON(import.meta.url)!);
