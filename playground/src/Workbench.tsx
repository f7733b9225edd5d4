import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef } from 'react';
import { type Answers, fillIn, remember } from './answers.js';
import { type Answer, bearer, isExpired, type Operation, send, type Viewer } from './api.js';
import { accountStorage } from './accountStorage.js';
import { preparedTabs } from './preparedTabs.js';

interface Props {
  viewer: Viewer;
  token: string;
  onExpired(token: string): void;
}

/** Lets a number be a placeholder, so that the editor does not underline it. */
const scalarSchemas = {
  Int: { anyOf: [{ type: 'integer' as const }, { type: 'string' as const, pattern: '^<[\\w.]+>$' }] },
};

/** GraphiQL with the signed-in account's session, prepared tabs and own storage. */
export default function Workbench({ viewer, token, onExpired }: Props) {
  const fetcher = useMemo(() => sessionFetcher(token, onExpired), [token, onExpired]);
  const storage = useMemo(() => accountStorage(viewer.account.id), [viewer.account.id]);
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={preparedTabs(viewer.roles.map((role) => role.key))}
      customScalarSchemas={scalarSchemas}
      defaultEditorToolsVisibility="variables"
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <></>
      </GraphiQL.Logo>
      <Begin />
    </GraphiQL>
  );
}

/** What the editors of a Chinese company need: lines that wrap, and no suspicion of its punctuation. */
const editorOptions = { wordWrap: 'on', unicodeHighlight: { ambiguousCharacters: false } } as const;

/** Sets the editors up, and runs the first tab by itself, so that nobody begins before an empty page. */
function Begin() {
  const { run } = useGraphiQLActions();
  const { queryEditor, variableEditor, responseEditor, documentAST, activeTabIndex } = useGraphiQL((state) => state);
  const begun = useRef(false);
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions(editorOptions);
  }, [queryEditor, variableEditor, responseEditor]);
  useEffect(() => {
    if (!queryEditor || !responseEditor || !documentAST || begun.current) return;
    begun.current = true;
    const [operation] = documentAST.definitions;
    if (activeTabIndex === 0 && operation?.kind === 'OperationDefinition' && operation.operation === 'query')
      void run();
  }, [queryEditor, responseEditor, documentAST, activeTabIndex, run]);
  return null;
}

/** Sends GraphiQL's operations with the session, filling in what earlier answers said; a failure reads like an answer. */
function sessionFetcher(token: string, onExpired: (token: string) => void) {
  let answers: Answers = {};
  return async (operation: Operation, options?: { headers?: Record<string, string> }): Promise<Answer> => {
    try {
      const operationName = nameOf(operation);
      const variables = fillIn(operation.variables, answers, new Date());
      const answer = await send({ ...operation, operationName, variables }, { ...bearer(token), ...options?.headers });
      if (answer.data && operationName) answers = remember(answers, operationName, answer.data);
      if (isExpired(answer)) onExpired(token);
      return answer;
    } catch (error) {
      return { errors: [{ message: (error as Error).message }] };
    }
  };
}

/** The name of the only operation, which GraphiQL tells late after a change of tabs; of several, the one it says. */
function nameOf({ query, operationName }: Operation) {
  const names = [...query.matchAll(/^\s*(?:query|mutation)\s+(\w+)/gm)];
  return names.length === 1 ? names[0]?.[1] : operationName;
}
