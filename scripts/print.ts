/** Prints what the definitions say, for people to review and tools to read: `npm run print`. */
import 'reflect-metadata';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bareSchema } from '../src/server/schema.js';
import { definitionPrints } from './print/definitions.js';
import { plansPage } from './print/plans.js';
import { schemaPrint } from './print/schema.js';

const schema = await bareSchema();
const prints = { ...definitionPrints(), ...schemaPrint(schema), ...(await plansPage(schema)) };

for (const stale of globSync('docs/processes/*.md')) rmSync(stale);
for (const [path, content] of Object.entries(prints)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
