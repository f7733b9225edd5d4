import { declarationOf, entityNamed } from '../../core/fields/declaration.js';
import { typeOfId } from '../../core/ids.js';
import { badInput } from '../../core/refusal.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { FileRecord } from '../../entities/index.js';
import type { FileKind } from '../../entities/files/FileRecord.js';
import { quoted } from '../../core/quoted.js';
import { find } from '../../reads/find.js';
import { lock } from '../flow/ask.js';
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

/** Adds a file to a record that the viewer can see; the record's version rises with it (3.1.1a). */
export async function attachFile(work: Work, { record, ...file }: ReceivedFile): Promise<FileRecord> {
  const type = typeOfId(record);
  if (!type || !attachable.includes(type))
    throw badInput('Files belong to no record of this type.', '此类记录不能归档文件。');
  const entity = entityNamed(type);
  await lock(work.em, quoted(entity.table), record);
  const above = (await find(work.em, entity.class as never, record, work)) as BusinessRecord;
  above.version += 1;
  const { department, customer, confidentiality } = above;
  return begin(work, FileRecord, { ...file, record, department, customer, confidentiality });
}
