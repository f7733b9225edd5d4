import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Locale } from '../../core/text.js';
import type { Viewer } from '../../core/viewer.js';

/** What an operation is answered from. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Who asks, and the text that must still come along with the rows: another means that they are another by now. */
export interface Asker {
  readonly viewer: Viewer;
  readonly session: string;
  readonly alive: string;
  readonly locale: Locale;
}
