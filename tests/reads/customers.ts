import type { Person } from '../../demo/client.js';
import { hire, sql } from '../support/people.js';

export interface Row {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly bottomLine: string | null;
  readonly dueAt: string | null;
  readonly enteredAt: string;
}

export let reader: Person;
export let seller: Person;
export let rows: Row[];

const names =
  '重庆 长沙 安徽 北京 陈氏 杜康 鄂州 赵记 钱塘 abc ABC Ärzte 9号 安徽 赵记 赵记 50% 5_0 a\\b 重庆 王 王'.split(' ');
const fields = 'id number name bottomLine dueAt enteredAt';

/** Has a seller register customers with ties and nulls, which an executive reads. */
export async function register(): Promise<void> {
  [reader, seller] = [await hire('EXECUTIVE'), await hire('SALES_REP')];
  for (const [at, name] of names.entries())
    await seller.step('customerRegister', { name, bottomLine: at % 3 ? `${(at % 5) + 0.5}0` : null, contacts: [] });
  // ties and nulls, of moments too
  await sql(`update customer set due_at = entered_at where owner_id = $1 and number like '%5'`, seller.account);
  await sql(
    `update customer set due_at = '2026-06-01', entered_at = '2026-05-01T00:00:00.123Z' where owner_id = $1 and name = '赵记'`,
    seller.account,
  );
  rows = (await ask('first: 100')).nodes;
}

/** A page of the rows of this file. */
export const ask = async (args: string, filter: object = {}, person = reader) => {
  const query = `query ($f: CustomerFilter) { list: customers(filter: $f, ${args}) {
    totalCount totalCountIsExact pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor } nodes { ${fields} } } }`;
  const { list } = await person.ask(query, { f: { and: [{ owner: { eq: seller.account } }, filter] } });
  return list as {
    totalCount: number;
    totalCountIsExact: boolean;
    pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
    edges: { cursor: string }[];
    nodes: Row[];
  };
};
