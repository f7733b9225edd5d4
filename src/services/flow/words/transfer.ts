import { ref, type EntityDictionary } from '@mikro-orm/core';
import { declaredEntities, type EntityDeclaration, type NewClass } from '../../../core/fields/declaration.js';
import { typeOfId } from '../../../core/ids.js';
import { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { Account, FileRecord } from '../../../entities/index.js';
import { run } from '../../../reads/run.js';
import { connection } from '../connection.js';
import { find } from './find.js';
import type { Work } from '../step/work.js';

/**
 * Gives a record another owner, who must be fit to be one (`ownerUnfit`), and with them their department. What stands
 * within it in the name of the old owner goes with it; files stay with who filed them.
 */
export async function transfer(work: Work, { owner }: { readonly owner: string }): Promise<void> {
  const account = await find(work, Account, owner);
  const record: BusinessRecord = work.record;
  const department = record.department?.id;
  const parts = await partsOf(work, record);
  for (const part of parts) part.version += 1;
  for (const one of [record, ...parts]) {
    one.owner = ref(account);
    if (one === record || one.department?.id === department) one.department = account.department;
  }
}

/** The records within one that stand in the name of its owner. */
async function partsOf({ [connection]: em }: Work, record: BusinessRecord): Promise<BusinessRecord[]> {
  const type = typeOfId(record.id)!;
  const parts: BusinessRecord[] = [];
  for (const entity of declaredEntities()) {
    const within = withinOf(entity);
    if (!within?.targets?.includes(type)) continue;
    const params = new Params();
    const sql = `select * from ${quoted(entity.table)} where ${within.column} = ${params.add(record.id)}
      and owner_id = ${params.add(record.owner.id)} order by id`;
    const rows = await run<EntityDictionary<BusinessRecord>>(em, sql, params);
    parts.push(...rows.map((row) => em.map(entity.class as NewClass<BusinessRecord>, row)));
  }
  return parts;
}

const withinOf = ({ class: type, rows, fields }: EntityDeclaration) =>
  'within' in rows && type.prototype instanceof BusinessRecord && type !== FileRecord
    ? fields.get(rows.within)
    : undefined;
