import { IsOptional, Length, MaxLength, Min } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Moment } from '../core/scalars.js';
import { describe } from '../core/text.js';

/** What every step may be asked with, also one that creates. */
@InputType()
export class KeyedInput {
  @IsOptional()
  @Length(1, 100)
  @Field(() => String, {
    nullable: true,
    description: describe({
      en: 'Idempotency key, 1 to 100 characters: within 24 hours, the same input with the same key takes the step once; another input is CONFLICT',
      zh: '幂等键，1 至 100 个字符；24 小时内同键同输入仅执行一次，异输入返回 CONFLICT',
    }),
  })
  idempotencyKey?: string | null;
}

/** What every step on a record is asked with. */
@InputType({
  description: describe({ en: 'Input of a step on a record without data of its own', zh: '步骤的通用参数' }),
})
export class StepInput extends KeyedInput {
  @Field(() => ID, { description: describe({ en: 'Id of the record', zh: '业务记录' }) })
  id!: string;

  @Min(1)
  @Field(() => Int, {
    description: describe({
      en: 'Version you have seen; CONFLICT if the record has changed since',
      zh: '所见版本号；记录已变更则返回 CONFLICT',
    }),
  })
  expectedVersion!: number;

  @IsOptional()
  @MaxLength(4000)
  @Field(() => String, { nullable: true, description: describe({ en: 'Note on the step', zh: '意见' }) })
  note?: string;
}

/** What a blocker is about; what it is not about is null. */
@ObjectType('BlockerParams', {
  description: describe({ en: 'Subject of a blocker', zh: '阻碍所涉内容' }),
})
export class BlockerParamsShown {
  @Field(() => String, {
    nullable: true,
    description: describe({ en: 'Field of the record or the input', zh: '字段' }),
  })
  field?: string | null;

  @Field(() => String, {
    nullable: true,
    description: describe({ en: 'Setting of the limit or time limit', zh: '限额或时限设置项' }),
  })
  limit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: describe({ en: 'The kind of file that is needed', zh: '所需文件类别' }),
  })
  kind?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: describe({ en: 'The states from which the step is possible', zh: '可执行的状态' }),
  })
  states?: string[] | null;
}

/** A reason why a step cannot be taken now, or a warning with which it is. */
@ObjectType('Blocker', {
  description: describe({
    en: 'A blocker of a step, or a warning with it',
    zh: '步骤的阻碍或警示',
  }),
})
export class BlockerShown {
  @Field(() => String, { description: describe({ en: 'Stable code of the blocker', zh: '代码' }) })
  code!: string;

  @Field(() => String, {
    description: describe({ en: 'Message of the blocker, in the language of the request', zh: '说明' }),
  })
  message!: string;

  @Field(() => String, { description: describe({ en: 'Clause behind the blocker', zh: '条款' }) })
  clause!: string;

  @Field(() => Boolean, {
    description: describe({ en: 'Whether the blocker can be cured', zh: '可否补正' }),
  })
  curable!: boolean;

  @Field(() => BlockerParamsShown, { description: describe({ en: 'Subject of the blocker', zh: '所涉内容' }) })
  params!: BlockerParamsShown;
}

/** A step that the viewer holds and that leads on from where the record stands. */
@ObjectType('AvailableStep', {
  description: describe({ en: 'A step that you may take in the present state', zh: '可执行的步骤' }),
})
export class AvailableStepShown {
  @Field(() => String, { description: describe({ en: 'Mutation of the step', zh: '步骤名称' }) })
  name!: string;

  @Field(() => String, {
    description: describe({ en: 'Meaning of the step, in the language of the request', zh: '说明' }),
  })
  means!: string;

  @Field(() => String, { description: describe({ en: 'Input type of the step', zh: '输入类型' }) })
  input!: string;

  @Field(() => String, { description: describe({ en: 'Clause behind the step', zh: '条款' }) })
  clause!: string;

  @Field(() => Boolean, { description: describe({ en: 'Whether the step needs a note', zh: '是否须填写意见' }) })
  noteRequired!: boolean;

  @Extensions({ rows: 2 })
  @Field(() => [BlockerShown], {
    description: describe({ en: 'Present blockers; if empty, the step can be taken', zh: '当前阻碍' }),
  })
  blockers!: BlockerShown[];

  @Extensions({ rows: 2 })
  @Field(() => [BlockerShown], {
    description: describe({
      en: 'Present warnings, which do not block the step',
      zh: '当前警示，不阻止执行',
    }),
  })
  warnings!: BlockerShown[];

  @Field(() => Moment, {
    nullable: true,
    description: describe({ en: 'Due time of the step', zh: '时限' }, '3.4.3d'),
  })
  dueAt!: string | null;
}
