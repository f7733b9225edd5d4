/**
 * graphql-shield as it loads on present Nodes: its CommonJS build, which calls the `util.isUndefined` that Node 23
 * removed (its ES build cannot be linked at all).
 */
import { createRequire } from 'node:module';
import type * as Shield from 'graphql-shield';

const load = createRequire(import.meta.url);
const util = load('node:util') as { isUndefined?: (value: unknown) => boolean };
util.isUndefined ??= (value) => value === undefined;

export const { shield, rule, allow, deny } = load('graphql-shield') as typeof Shield;
