import { Entity } from '@mikro-orm/decorators/legacy';
import { InterfaceType } from 'type-graphql';
import { choice, code, flag, hidden, integer, many, moment, reference, type Ref } from '../core/fields/words.js';
import { declareField } from '../core/fields/declaration.js';
import { typeOfId } from '../core/ids.js';
import { describe } from '../core/text.js';
import type { Account, Customer, Department } from './index.js';
import { Row } from './Row.js';

export const confidentialities = {
  INTERNAL: { en: 'Visible to everyone whose grants reach the record', zh: '内部' },
  CONFIDENTIAL: { en: 'Confidential: every view of its files is audited', zh: '机密' },
} as const;

/** A record that walks a process (业务记录): the base that all of them share. */
@Entity({ abstract: true })
@InterfaceType('Record', {
  description: describe(
    { en: 'A record that follows a process of the regulation', zh: '按流程办理的业务记录' },
    '1.3.2a',
  ),
  implements: [Row],
  resolveType: ({ id }: { id: string }) => typeOfId(id) ?? '',
})
export abstract class BusinessRecord extends Row {
  @code({ en: 'The record’s number', zh: '编号', unique: true, filter: true, order: true })
  number!: string;

  @reference('Account', { en: 'The record’s owner: the account responsible for it', zh: '负责人', filter: true })
  owner!: Ref<Account>;

  @reference('Department', {
    en: 'The department to which the record belongs',
    zh: '所属部门',
    nullable: true,
    filter: true,
  })
  department!: Ref<Department> | null;

  @reference('Customer', { en: 'The customer that the record concerns', zh: '相关客户', nullable: true, filter: true })
  customer!: Ref<Customer> | null;

  @choice('Confidentiality', confidentialities, {
    en: 'Confidentiality level of the record',
    zh: '密级',
    clause: '3.2.4b',
    filter: true,
  })
  confidentiality!: keyof typeof confidentialities;

  /** Shown as the enum of its process; changed by `takeStep` only. */
  @hidden('text', { collation: 'C' })
  state!: string;

  @moment({ en: 'When the record entered its present state', zh: '进入当前状态的时间' })
  stateSince!: Date;

  @moment({
    en: 'Due date and time of the record’s present task',
    zh: '时限',
    clause: '3.4.3d',
    nullable: true,
    filter: true,
    order: true,
  })
  dueAt!: Date | null;

  @moment({ en: 'When the business event happened', zh: '业务发生时间', clause: '3.2.1b' })
  occurredAt!: Date;

  @moment({ en: 'When the record was entered', zh: '录入时间', clause: '3.2.1b', filter: true, order: true })
  enteredAt!: Date;

  @flag({ en: 'Whether the record’s data were reviewed', zh: '数据是否已审核', clause: '3.2.2b' })
  reviewed!: boolean;

  @integer({ en: 'Version number, raised by each change of the record, its lines or its files', zh: '版本号' })
  version!: number;

  @many('StepRecord', {
    en: 'Step history: the actor and time of each step taken, oldest first',
    zh: '办理记录',
    clause: '1.3.4b',
    by: 'record',
  })
  history!: unknown;

  @many('Clock', {
    en: 'Running and ended clocks of the record, with their due dates',
    zh: '计时',
    clause: '3.4.3d',
    by: 'record',
  })
  clocks!: unknown;
}

declareField(BusinessRecord.prototype, {
  en: 'The record’s state in its process',
  zh: '状态',
  name: 'state',
  kind: 'code',
  column: 'state',
  filter: true,
});
