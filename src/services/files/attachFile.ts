import { declarationOf, entityNamed } from '../../core/fields/declaration.js';
import { Params } from '../../core/params.js';
import { typeOfId } from '../../core/ids.js';
import { Refusal } from '../../core/refusal.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { FileRecord } from '../../entities/index.js';
import type { FileKind } from '../../entities/files/FileRecord.js';
import { quoted } from '../../permissions/scopes.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import { begin, type Work } from '../flow/work.js';

/** A received file: what it is filed as, and what was found of its content. */
export interface ReceivedFile {
  readonly record: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly paperLocation: string | null;
}

const attachable = declarationOf(FileRecord).fields.get('record')!.targets!;

/** Files a document with a record that the viewer can see; the record's version rises with it (3.1.1a). */
export async function attachFile(work: Work, { record, ...file }: ReceivedFile): Promise<FileRecord> {
  const type = typeOfId(record);
  if (!type || !attachable.includes(type))
    throw new Refusal('BAD_USER_INPUT', {
      means: { en: 'Files belong to no record of this type.', zh: '此类记录不能归档文件。' },
    });
  const entity = entityNamed(type);
  const params = new Params();
  await run(work.em, `select from ${quoted(entity.table)} where id = ${params.add(record)} for no key update`, params);
  const above = (await find(work.em, entity.class as never, record, work)) as BusinessRecord;
  above.version += 1;
  const { department, customer, confidentiality } = above;
  return begin(work, FileRecord, { ...file, record, department, customer, confidentiality });
}
