/** What inputs of several records have in common. */
import { ArrayMaxSize } from 'class-validator';
import { ID } from 'type-graphql';
import type { EntityClass } from '../core/fields/declaration.js';
import { inputFor } from './inputFor.js';
import type { StepInput } from './steps.js';

/** A line that replaces, keeps or adds: with an id it keeps the row of that id. */
export type Line<F> = F & { id?: string | null };

/** The field by which a line says which row it keeps. */
export const keptLine = {
  id: { type: () => ID, nullable: true, en: 'The line to keep; none is a new one', zh: '保留的行；缺省为新增' },
};

/** The field that names who works on a record beside its owner. */
export const collaborators = {
  type: () => [ID],
  nullable: true,
  en: 'Who works on it beside the owner; replaces all',
  zh: '协作人账号，整体替换',
  check: [ArrayMaxSize(100)],
};

const newOwner = {
  owner: { type: () => ID, en: 'The account that answers for it from now on', zh: '新负责人账号' },
};

/** The input by which a record gets another owner. */
export const transferInput = (entity: EntityClass & (new () => object)) =>
  inputFor(entity, `${entity.name}TransferInput`, [], { on: 'record', extra: newOwner }) as new () => StepInput & {
    owner: string;
  };
