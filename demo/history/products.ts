import type { Staff } from '../company/staff.js';
import { next } from '../act.js';
import { workday } from '../calendar.js';
import type { Part, Script } from './play.js';

/** A product of the demo company: its code, name, specification, unit, list price, and from how many on a tenth less. */
type DemoProduct = readonly [
  code: string,
  name: string,
  specification: string,
  unit: string,
  price: number,
  many: number,
];

/** What the demo company makes. */
export const products: readonly DemoProduct[] = [
  ['JN-ISG50', '立式离心泵', 'DN50，12.5 m³/h，扬程 32 m，3 kW', '台', 3_200, 10],
  ['JN-ISG100', '立式离心泵', 'DN100，100 m³/h，扬程 50 m，22 kW', '台', 11_800, 6],
  ['JN-CQB80', '磁力驱动泵', 'DN80，50 m³/h，不锈钢 316L', '台', 18_600, 6],
  ['JN-ZX65', '自吸泵', 'DN65，30 m³/h，自吸高度 6 m', '台', 7_400, 8],
  ['JN-WQ150', '潜水排污泵', 'DN150，180 m³/h，扬程 20 m，18.5 kW', '台', 14_200, 6],
  ['JN-DG46', '多级锅炉给水泵', 'DG46-50×8，46 m³/h，扬程 400 m', '台', 46_500, 3],
  ['JN-RT25', '卫生级转子泵', '25 m³/h，304 不锈钢，CIP', '台', 22_300, 5],
  ['JN-LZ40', '螺杆泵', '40 m³/h，1.2 MPa', '台', 16_900, 5],
  ['JN-TL300', '脱硫浆液循环泵', 'DN300，1000 m³/h，双相钢', '台', 128_000, 2],
  ['JN-VF22', '变频控制柜', '22 kW，一拖二', '套', 9_600, 5],
  ['JN-FJ100', '法兰止回阀', 'DN100，PN16', '只', 680, 40],
  ['JN-DF80', '电动蝶阀', 'DN80，PN16，220 V', '只', 1_450, 20],
  ['JN-MS45', '机械密封', '45 mm，碳化硅／碳化硅', '套', 420, 50],
  ['JN-BJ01', '易损件包', '叶轮、轴承、密封圈', '套', 1_980, 20],
  ['JN-PT10', '压力变送器', '0–1.6 MPa，4–20 mA', '只', 760, 30],
  ['JN-OLD7', '旧型清水泵', 'DN65，已由 JN-ZX65 替代', '台', 2_600, 10],
];

/** The products by code, once they are registered. */
export type Catalogue = Map<string, string>;

/** How far prices rose since the first list, in percent; those on which the company never decided stand at its end. */
const lists = [
  { name: '基准价格表', rise: 0, from: -245, drafted: -246 },
  { name: '年中调价', rise: 3, from: -118, drafted: -124 },
] as const;

/** What one unit of a product is to cost by the list in force at the end of the history. */
export function listPriceOf(code: string): number {
  const [, , , , price] = products.find((product) => product[0] === code)!;
  return Math.round(price * (1 + lists.at(-1)!.rise / 100));
}

/** The products and price lists, on which the company decides by itself. */
export function productParts(staff: Staff, until: string, catalogue: Catalogue): Part[] {
  return [
    { key: 'products', from: workday(until, -248), script: register(staff, catalogue) },
    ...lists.map(({ name, rise, from, drafted }, index) => ({
      key: `prices ${index}`,
      from: workday(until, drafted),
      script: approve(staff, catalogue, name, rise, workday(until, from)),
    })),
    { key: 'prices dropped', from: workday(until, -60), script: drop(staff, catalogue, until) },
    { key: 'prices to come', from: workday(until, -3), script: draft(staff, catalogue, '来年价格表', 5, until) },
    { key: 'a product less', from: workday(until, -30), script: discontinue(staff) },
  ];
}

async function* register(staff: Staff, catalogue: Catalogue): Script {
  for (const [code, name, specification, unit] of products) {
    const manager = await staff.as('manager');
    catalogue.set(code, (await manager.step('productRegister', { code, name, specification, unit })).id);
  }
}

const cents = (amount: number) => amount.toFixed(2);

/** Two prices for each product, the second from many on; none below three quarters of the first. */
function linesOf(catalogue: Catalogue, rise: number) {
  return products.flatMap(([code, , , , first, many]) => {
    const price = Math.round(first * (1 + rise / 100));
    const line = { product: catalogue.get(code)!, floorPrice: cents(price * 0.78) };
    return [
      { ...line, listPrice: cents(price) },
      { ...line, listPrice: cents(price * 0.9), fromQuantity: String(many) },
    ];
  });
}

async function draftList(staff: Staff, catalogue: Catalogue, name: string, rise: number, effectiveFrom: string) {
  const lines = linesOf(catalogue, rise);
  return (await staff.as('qian')).step('priceListDraft', { name, effectiveFrom, lines });
}

async function* approve(staff: Staff, catalogue: Catalogue, name: string, rise: number, from: string): Script {
  const list = await draftList(staff, catalogue, name, rise, from);
  yield 0;
  await next(await staff.as('jiangbo'), 'priceListApprove', list);
}

async function* draft(staff: Staff, catalogue: Catalogue, name: string, rise: number, until: string): Script {
  await draftList(staff, catalogue, name, rise, workday(until, 30));
}

async function* drop(staff: Staff, catalogue: Catalogue, until: string): Script {
  const list = await draftList(staff, catalogue, '促销价格表', -8, workday(until, -40));
  yield 2;
  await next(await staff.as('qian'), 'priceListDrop', list, { note: '毛利不足，暂不促销。' });
}

async function* discontinue(staff: Staff): Script {
  const manager = await staff.as('manager');
  const { products } = await manager.ask(
    'query ($code: String!) { products(filter: { code: { eq: $code } }) { nodes { id version } } }',
    { code: 'JN-OLD7' },
  );
  const [old] = products.nodes;
  await next(manager, 'productDiscontinue', old, { note: '由 JN-ZX65 替代。' });
}
