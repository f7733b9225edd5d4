import { post } from './post.js';

/** A reply of the GraphQL endpoint. */
export interface Reply {
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown> & { code: string };
  }[];
}

/** Brings a request to a server and its answer back, over the network or within the process. */
export type Send = (request: {
  url: string;
  body: unknown;
  headers: Record<string, string>;
}) => Promise<{ status: number; json: () => Promise<unknown> }>;

/** What the API refused, as the client hears it. */
export class Refused extends Error {
  readonly code: string;
  readonly blockers: readonly { code: string; clause: string; message: string }[];
  readonly clause: string | undefined;
  /** The fields of the input that were refused, each with the clause that bounds it. */
  readonly fields: readonly { path: string; clause?: string }[];

  constructor(readonly errors: NonNullable<Reply['errors']>) {
    super(errors.map(({ message }) => message).join(' '));
    const { code, blockers, clause, fields } = errors[0]!.extensions as {
      code: string;
      blockers?: Refused['blockers'];
      clause?: string;
      fields?: Refused['fields'];
    };
    this.code = code;
    this.blockers = blockers ?? [];
    this.clause = clause;
    this.fields = fields ?? [];
  }
}

/** Over HTTP to a server at this address. */
export const overHttp =
  (origin: string): Send =>
  ({ url, body, headers }) =>
    body instanceof FormData
      ? fetch(origin + url, { method: 'POST', headers, body })
      : post(origin + url, headers, body);

interface Mutation {
  readonly input: string;
  readonly payload: string;
}

const shapes = new WeakMap<Send, Promise<Map<string, Mutation>>>();

const introspection = `{ __type(name: "Mutation") { fields {
  name args { type { ofType { name } } } type { ofType { name fields { name type { ofType { name kind } } } } } } } }`;

/** What each mutation takes and answers with, asked of the server once. */
async function introspect(send: Send): Promise<Map<string, Mutation>> {
  const answer = await send({
    url: '/graphql',
    body: { query: introspection },
    headers: { 'content-type': 'application/json' },
  });
  const { data } = (await answer.json()) as {
    data: {
      __type: {
        fields: {
          name: string;
          args: { type: { ofType: { name: string } } }[];
          type: { ofType: { fields?: { name: string; type: { ofType: { name: string; kind: string } | null } }[] } };
        }[];
      };
    };
  };
  return new Map(
    data.__type.fields.flatMap(({ name, args, type }) => {
      const record = type.ofType.fields?.find(({ type }) => type.ofType?.kind === 'OBJECT');
      return record && args[0] ? [[name, { input: args[0].type.ofType.name, payload: record.name }] as const] : [];
    }),
  );
}

/** The record that a step answers with, as `step` asks for it. */
export interface Stepped {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
}

/** Somebody who uses the API with their token; without one, a stranger. */
export class Person {
  constructor(
    readonly send: Send,
    readonly account: string = '',
    readonly token?: string,
    readonly language = 'en',
  ) {}

  /** The raw reply to an operation. */
  async reply(query: string, variables: object = {}): Promise<Reply & { status: number }> {
    const headers = { 'content-type': 'application/json', 'accept-language': this.language, ...this.authorization };
    const answer = await this.send({ url: '/graphql', body: { query, variables }, headers });
    return { status: answer.status, ...((await answer.json()) as Reply) };
  }

  /** The data of an operation; throws `Refused` where there are errors. */
  async ask<T = Record<string, any>>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.reply(query, variables);
    if (errors?.length) throw new Refused(errors);
    return data as T;
  }

  /** Takes a step and answers with the record after it. */
  async step(name: string, input: object, select = ''): Promise<Stepped & Record<string, any>> {
    const { input: type, payload } = (await this.shapes()).get(name)!;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} { id number state version ${select} } } }`;
    const data = await this.ask(query, { input });
    return data[name][payload];
  }

  /** Adds a file to a record by `POST /files`. */
  async file(
    record: string,
    kind: string,
    content: string | Uint8Array,
    fields: { name?: string; paperLocation?: string } = {},
  ): Promise<{ status: number; id: string; code?: string; blockers?: { code: string }[] } & Record<string, any>> {
    const { name = 'document.txt', ...rest } = fields;
    const form = new FormData();
    for (const [key, value] of Object.entries({ record, kind, ...rest })) form.set(key, value);
    form.set('file', new Blob([content as never]), name);
    const answer = await this.send({ url: '/files', body: form, headers: { ...this.authorization } });
    return { status: answer.status, ...((await answer.json()) as { id: string }) };
  }

  get authorization(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }

  private shapes(): Promise<Map<string, Mutation>> {
    const known = shapes.get(this.send) ?? introspect(this.send);
    shapes.set(this.send, known);
    return known;
  }
}

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token account { id } } }';

/** Whoever signs in with this login. */
export async function enter(
  send: Send,
  { login, password }: { readonly login: string; readonly password: string },
  language?: string,
): Promise<Person> {
  const { signIn: entered } = await new Person(send).ask(signIn, { input: { login, password } });
  return new Person(send, entered.account.id, entered.token, language);
}

/** Signs in with a password that somebody else set, and chooses another. */
export async function choosePassword(
  send: Send,
  { login, firstPassword }: { readonly login: string; readonly firstPassword: string },
  newPassword: string,
): Promise<Person> {
  const person = await enter(send, { login, password: firstPassword });
  const { viewer } = await person.ask('{ viewer { account { version } } }');
  const given = { oldPassword: firstPassword, newPassword };
  await person.step('accountChangePassword', { id: person.account, expectedVersion: viewer.account.version, ...given });
  return person;
}
