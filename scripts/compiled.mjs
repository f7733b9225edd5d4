/** Preloaded by what runs from `dist`: a compile cache (V8's code cache, kept for the next start) and source maps, so that stack traces name TypeScript. */
import { enableCompileCache, setSourceMapsSupport } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../dist/.cache'));
setSourceMapsSupport(true);
