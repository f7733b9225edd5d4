import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { type Answers, fillIn } from './answers.js';
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
    </GraphiQL>
  );
}

/** Sends GraphiQL's operations with the session, filling in what earlier answers said; a failure reads like an answer. */
function sessionFetcher(token: string, onExpired: (token: string) => void) {
  let answers: Answers = {};
  return async (operation: Operation, options?: { headers?: Record<string, string> }): Promise<Answer> => {
    try {
      const variables = fillIn(operation.variables, answers);
      const answer = await send({ ...operation, variables }, { ...bearer(token), ...options?.headers });
      answers = { ...answers, ...answer.data };
      if (isExpired(answer)) onExpired(token);
      return answer;
    } catch (error) {
      return { errors: [{ message: (error as Error).message }] };
    }
  };
}
