/** Writes every registry anew from the files of its folder: `npm run gather`. */
import { writeFileSync } from 'node:fs';
import { idPrefixes, numberPrefixes } from '../src/core/idPrefixes.js';
import { prefixesPath, prefixModule, said } from './gather/prefixes.js';
import { gathered, registries } from './gather/registries.js';

for (const registry of registries) writeFileSync(registry.into, gathered(registry));
writeFileSync(prefixesPath, prefixModule([idPrefixes, said('ids')], [numberPrefixes, said('numbered')]));
