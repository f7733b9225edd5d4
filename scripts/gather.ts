/** Writes every registry anew from the files of its folder: `npm run gather`. */
import { writeFileSync } from 'node:fs';
import { gathered, registries } from './gather/registries.js';

for (const registry of registries) writeFileSync(registry.into, gathered(registry));
