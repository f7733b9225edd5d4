import { FileRecord } from '../../entities/index.js';
import type { FileKind } from '../../entities/files/FileRecord.js';
import { begin, type Work } from '../flow/words.js';

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

/** Adds a file to a record that the viewer can see; the record's version rises with it (3.1.1a). */
export async function attachFile(work: Work, { record, ...file }: ReceivedFile): Promise<FileRecord> {
  const { department, customer, confidentiality } = work.above!;
  return begin(work, FileRecord, { ...file, record, department, customer, confidentiality });
}
