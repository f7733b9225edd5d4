import { entityNamed, type EntityDeclaration, type NewClass } from '../../../core/fields/declaration.js';
import { typeOfId } from '../../../core/ids.js';
import { Params } from '../../../core/sql/params.js';
import { malformed } from '../../../core/refusal.js';
import { quoted } from '../../../core/sql/quoted.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { find } from '../../../reads/find.js';
import { run } from '../../../reads/run.js';
import { lock } from './ask.js';
import type { Taking } from './taking.js';

/** The record that another is within; at its birth also itself, as the viewer sees it. */
export interface Above {
  readonly id: string;
  readonly entity: EntityDeclaration;
  readonly record?: BusinessRecord | undefined;
}

/** Locks the record that this one is within, or is about to be, before itself: no two steps wait for one another. */
export async function lockAbove(taking: Taking): Promise<Above | undefined> {
  const { em, context, step } = taking;
  const id = step.from ? await idAbove(taking) : idGiven(taking);
  if (!id) return undefined;
  const entity = entityNamed(typeOfId(id)!);
  await lock(em, quoted(entity.table), id);
  const record = step.from ? undefined : await find(em, entity.class as NewClass<BusinessRecord>, id, context);
  return { id, entity, record };
}

const withinOf = ({ step: { entity } }: Taking) =>
  'within' in entity.rows ? entity.fields.get(entity.rows.within)! : undefined;

/** The record above one that exists. */
async function idAbove(taking: Taking): Promise<string | undefined> {
  const within = withinOf(taking);
  if (!within) return undefined;
  const params = new Params();
  const { table } = taking.step.entity;
  const sql = `select ${within.column} as id from ${quoted(table)} where id = ${params.add(taking.request.id)}`;
  const [found] = await run<{ id: string }>(taking.em, sql, params);
  return found?.id;
}

/** The record above one to be created, where the input names it as the field does. */
function idGiven(taking: Taking): string | undefined {
  const within = withinOf(taking);
  const given = within && taking.request[within.name];
  if (typeof given !== 'string') return undefined;
  const type = typeOfId(given);
  if (!type || !within!.targets!.includes(type))
    throw malformed(within!.name, taking.step.clause, {
      en: `${within!.name} names no record that this belongs to.`,
      zh: `${within!.name} 不是可归属的记录。`,
    });
  return given;
}

/** The version is that of the whole record: what changes within it raises it. */
export async function raise({ em }: Taking, { id, entity }: Above): Promise<void> {
  const params = new Params();
  const sql = `update ${quoted(entity.table)} set version = version + 1 where id = ${params.add(id)}`;
  await run(em, sql, params);
}
