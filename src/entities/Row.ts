import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ID, InterfaceType } from 'type-graphql';
import { declareField } from '../core/fields/declaration.js';
import { typeOfId } from '../core/ids.js';
import { describe } from '../core/text.js';

const means = { en: 'The object’s id, which includes its type', zh: '标识，含类型' };

/** Anything with an id of its own that the API shows. */
@Entity({ abstract: true })
@InterfaceType('Node', {
  description: describe({ en: 'An object that can be fetched again by its id', zh: '可按标识读取的对象' }),
  resolveType: ({ id }: { id: string }) => typeOfId(id) ?? '',
})
export abstract class Row {
  @PrimaryKey({ type: 'string', columnType: 'text', collation: 'C' })
  @Field(() => ID, { description: describe(means) })
  id!: string;
}

declareField(Row.prototype, { ...means, name: 'id', kind: 'id', column: 'id', filter: true });
