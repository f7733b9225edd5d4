import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { essenceOf, isCarriedOut, isPlanned, membersOf, type Answer } from './answers.js';
import { Choices } from './choices.js';
import { operationOf, type Operation } from './operations.js';
import type { Request, Way } from './platforms.js';
import type { Pools } from './pools.js';
import { reduced } from './reduced.js';
import type { Tally } from './tally.js';
import type { Viewer } from './viewers.js';

/** What is compared. */
export interface Subjects {
  readonly schema: GraphQLSchema;
  readonly pools: Pools;
  readonly viewers: readonly Viewer[];
  readonly planned: Way;
  readonly byLevel: Way;
}

/** One request by one viewer, both answers to which differ. */
export interface Mismatch {
  readonly seed: number;
  readonly path: string;
  readonly viewer: string;
  readonly language: string;
  readonly document: string;
  readonly operationName?: string | undefined;
  readonly variables: object;
  readonly planned: string;
  readonly byLevel: string;
}

/** How often each document is asked: by others, with other variables, so that what one was answered with is not another’s. */
const perDocument = 8;
const numbers = fc.noBias(fc.uint32Array({ minLength: 1_200, maxLength: 1_200 }));

/** Mostly somebody who may ask for the root fields at all. */
function viewerFor({ permissions }: Operation, viewers: readonly Viewer[], from: Choices): Viewer {
  const open = viewers.filter((viewer) => [...permissions].every((name) => viewer.permissions.has(name)));
  return from.one(open.length && from.chance(88) ? open : viewers);
}

const given = ({ variables }: Operation, from: Choices) =>
  Object.fromEntries(
    variables.flatMap(({ name, given }) => {
      const value = given(from);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Which of several errors cuts an answer short hangs on which statement ends first: the same way does not always answer the same. */
const readAgain = 4;
const refused = ({ text }: Answer) => membersOf(text).has('errors');

const faulty = ({ text }: Answer) => text.includes('"code":"INTERNAL"');

async function differ(request: Request, { planned, byLevel }: Subjects) {
  const [one, other] = await Promise.all([planned(request), byLevel(request)]);
  const said = essenceOf(one);
  let known = essenceOf(other);
  const first = known;
  const races = refused(one) && refused(other);
  for (let again = 0; races && said !== known && again < readAgain; again += 1)
    known = essenceOf(await byLevel(request));
  const alike = said === known && !faulty(one) && !faulty(other);
  return { one, other, difference: alike ? undefined : { planned: said, byLevel: first } };
}

/** Asks so many requests both ways; answers with the first that differs, made small. */
export async function campaign(
  subjects: Subjects,
  { seed, cases, path }: { readonly seed: number; readonly cases: number; readonly path?: string | undefined },
  tally: Tally,
): Promise<Mismatch | undefined> {
  const { schema, pools, viewers } = subjects;
  let found: Mismatch | undefined;
  let run = Number(path ?? 0) - 1;

  const one = async (request: Request, viewer: Viewer, operation: Operation) => {
    const { one, other, difference } = await differ(request, subjects);
    tally.count(operation.roots, { planned: isPlanned(one), carriedOut: isCarriedOut(other) });
    if (!difference || found) return;
    const { language, operationName, variables } = request;
    const at = { seed, path: String(run), viewer: viewer.name, language, operationName, variables };
    found = { ...at, document: request.query, ...difference };
    const fails = async (query: string) => (await differ({ ...request, query }, subjects)).difference !== undefined;
    const document = await reduced(schema, request.query, fails);
    const again = await differ({ ...request, query: document }, subjects);
    found = { ...found, document, ...again.difference };
  };

  const property = fc.asyncProperty(numbers, numbers, async (forDocument, forRequests) => {
    run += 1;
    const operation = operationOf(schema, new Choices(forDocument), pools);
    const from = new Choices(forRequests);
    const { document: query, operationName } = operation;
    const requests = Array.from({ length: perDocument }, () => {
      const viewer = viewerFor(operation, viewers, from);
      const language = from.one(['en', 'zh']);
      const request = { query, variables: given(operation, from), token: viewer.token, language };
      return one({ ...request, ...(operationName ? { operationName } : {}) }, viewer, operation);
    });
    await Promise.all(requests);
    return !found;
  });
  const numRuns = Math.ceil(cases / perDocument);
  const details = await fc.check(property, { seed, numRuns, endOnFailure: true, ...(path ? { path } : {}) });
  if (details.failed && !found) throw details.errorInstance;
  return found;
}
