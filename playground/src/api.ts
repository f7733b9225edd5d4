/** Who is signed in, as the server knows them. */
export interface Viewer {
  account: { id: string; name: string };
  roles: { key: string; title: string }[];
}

/** An account of the demo company that anybody may sign in with. */
export interface DemoAccount {
  login: string;
  password: string;
  name: string;
  role: string;
  hint: string;
}

/** A GraphQL request in the shape that the server and GraphiQL share. */
export interface Operation {
  query: string;
  variables?: unknown;
  operationName?: string | null | undefined;
}

/** The server's answer to one operation. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The token is unknown to the server, or no longer valid. */
export class Expired extends Error {
  override message = 'Your session has ended. Please sign in again. 会话已结束，请重新登录。';
}

/** Posts one operation; rejects with a plain sentence when the server gives no GraphQL answer. */
export async function send(operation: Operation, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(operation),
  }).catch(() => {
    throw new Error('The server cannot be reached. 无法连接服务器。');
  });
  return response.json().catch(() => {
    throw new Error(`The server gave no usable answer (HTTP ${response.status}). 服务器响应异常。`);
  });
}

/** The header that carries a session. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Whether the server no longer accepts the session. */
export const isExpired = ({ errors }: Answer) =>
  errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;

/** Resolves with the data; rejects as expired where a token was refused, else with the server's own message. */
async function ask<Data>(operation: Operation, token?: string): Promise<Data> {
  const answer = await send(operation, token === undefined ? {} : bearer(token));
  if (token !== undefined && isExpired(answer)) throw new Expired();
  if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
  return answer.data as Data;
}

/** Opens a session and returns its token. */
export async function signIn(login: string, password: string): Promise<string> {
  const query = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { token account { id name } } }';
  const data = await ask<{ signIn: { token: string } }>({ query, variables: { input: { login, password } } });
  return data.signIn.token;
}

/** Ends the session on the server; one that has ended by itself is no failure. */
export async function signOut(token: string): Promise<void> {
  await ask({ query: 'mutation SignOut { signOut }' }, token).catch((error: Error) => {
    if (!(error instanceof Expired)) throw error;
  });
}

/** Who the token belongs to. */
export async function fetchViewer(token: string): Promise<Viewer> {
  const query = 'query Viewer { viewer { account { id name } roles { key title } } }';
  const { viewer } = await ask<{ viewer: Viewer | null }>({ query }, token);
  if (!viewer) throw new Expired();
  return viewer;
}

/** The demo accounts; none when the server offers no demo. */
export async function fetchDemoAccounts(): Promise<DemoAccount[]> {
  const response = await fetch('demo.json');
  return response.ok ? (await response.json()).accounts : [];
}
