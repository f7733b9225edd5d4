import { newId } from '../../src/core/ids.js';
import { stranger } from '../support/people.js';
import { marker } from './raw.js';

interface Type {
  readonly name: string;
  readonly kind: string;
  readonly ofType: Type | null;
}
interface Field {
  readonly name: string;
  readonly type: Type;
}

let inputs: Map<string, Field[]>;
let enums: Map<string, string>;
let known: Record<string, string>;

/** Reads the inputs from the schema; answers with each mutation's name and input. Ids that fit are taken by field. */
export async function readInputs(ids: Record<string, string>): Promise<{ name: string; input: string }[]> {
  const ofType = 'kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
  const { __schema } = await stranger.ask(`{ __schema { types { name kind enumValues { name }
    inputFields { name type { ${ofType} } } fields { name args { name type { ${ofType} } } } } } }`);
  const types = __schema.types as { name: string; inputFields: Field[]; enumValues: Field[]; fields: unknown }[];
  inputs = new Map(types.filter((type) => type.inputFields).map(({ name, inputFields }) => [name, inputFields]));
  enums = new Map(types.filter((type) => type.enumValues).map(({ name, enumValues }) => [name, enumValues[0]!.name]));
  known = ids;
  const mutations = types.find(({ name }) => name === 'Mutation')!.fields as { name: string; args: Field[] }[];
  return mutations.flatMap(({ name, args }) => {
    const input = args[0] && bare(args[0].type);
    return input?.kind === 'INPUT_OBJECT' ? [{ name, input: input.name }] : [];
  });
}

const bare = (type: Type): Type => (type.ofType ? bare(type.ofType) : type);
const isList = (type: Type): boolean => type.kind === 'LIST' || (type.ofType !== null && isList(type.ofType));

const texts = [
  marker,
  `${marker}${'龍'.repeat(25_000)}`,
  Array.from({ length: 19_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * 7 + at * 31) % 20_000))).join(''),
  `${marker}\0`,
  `${marker}\uD800`,
  `' or '${marker}' = '${marker}`,
  ' \n\t',
  '',
];
const odd = [null, 7, -0, 1e308, true, [], [null], {}, { [marker]: 1 }, [[marker]]];

/** What is put into a field of a type, beside what belongs there. */
const junk: Record<string, unknown[]> = {
  String: [...texts, ...odd],
  ID: [...texts, newId('Session'), newId('Customer'), newId('FileRecord'), `customer_${marker}`, 'customer_', ...odd],
  Int: [marker, 2_147_483_648, -2_147_483_649, 2_147_483_647, -1, 0, 0.5, 1e308, '1', ...odd],
  Decimal: ['1e9', 'NaN', '-0', '9999999999999.9', '0.00001', '0x10', '１', marker, ...odd],
  Money: [...'1e9 NaN Infinity -0 99999999999999999 9999999999999999.99 1.999 0x10 １'.split(' '), marker, ...odd],
  Date: [...'0000-01-01 9999-99-99 +275760-09-13 2026-02-30 2199-12-31 1900-01-01 2026-1-1'.split(' '), marker, ...odd],
  DateTime: [...'275760-09-13T00:00:00Z 2026-01-01T25:00:00Z 2026-01-01T00:00:00+99:99 2026-01-01'.split(' '), ...odd],
  Boolean: [marker, 0, ...odd],
};
const wrongEnum = [marker, 'toString', '__proto__', 'constructor', ...odd];

/** A value that belongs into a field: of an id, that of a record there is, or none where none is needed. */
function fitting({ name, type }: Field): unknown {
  const { name: target, kind } = bare(type);
  const one =
    kind === 'INPUT_OBJECT'
      ? inputOf(target)
      : kind === 'ENUM'
        ? enums.get(target)
        : {
            ID: known[name] ?? (type.kind === 'NON_NULL' || isList(type) ? known['account'] : null),
            Int: 1,
            Boolean: true,
            Money: '1.00',
            Decimal: '1',
            Date: '2026-01-05',
          }[target];
  const value = one !== undefined ? one : target === 'DateTime' ? '2026-01-05T00:00:00Z' : `word${Math.random()}`;
  return isList(type) ? [value] : value;
}

/** An input that fits; its lines are new. */
function inputOf(name: string): Record<string, unknown> {
  const fields = inputs.get(name)!;
  const given = fields.some(({ name }) => name === 'expectedVersion')
    ? fields
    : fields.filter(({ name }) => name !== 'id');
  return Object.fromEntries(given.map((field) => [field.name, fitting(field)]));
}

/** What almost every mutation is asked with. */
const everywhere = ['id', 'expectedVersion', 'note', 'idempotencyKey'];
/** What GraphQL refuses or converts by the type of a field, whichever it is; and a text as long as another that is packed worse. */
const byType = new Set<unknown>([...odd.filter((piece) => piece !== null && piece !== 0), texts[1]]);

/**
 * Every input of a type with one field, at any depth, that holds junk. Where it is `dealt`, what stands in almost every
 * input, and what is refused by type, gets only each fourth piece, beginning with this one: so that mutations and fields
 * share them out.
 */
export function* spoilt(name: string, dealt?: number, inLine = false): Generator<Record<string, unknown>> {
  for (const [place, field] of inputs.get(name)!.entries()) {
    const { name: target, kind } = bare(field.type);
    const pieces = kind === 'ENUM' ? wrongEnum : (junk[target] ?? odd);
    const plain = kind !== 'INPUT_OBJECT' && !isList(field.type);
    const isShared = (piece: unknown) => (!inLine && everywhere.includes(field.name)) || (plain && byType.has(piece));
    const isDealt = (at: number) => dealt === undefined || (at + place) % 4 === dealt % 4;
    for (const value of pieces.filter((piece, at) => !isShared(piece) || isDealt(at)))
      for (const put of isList(field.type) ? [value, [value]] : [value]) yield { ...inputOf(name), [field.name]: put };
    if (kind === 'INPUT_OBJECT')
      for (const inner of spoilt(target, dealt, true))
        yield { ...inputOf(name), [field.name]: isList(field.type) ? [inner] : inner };
  }
}
