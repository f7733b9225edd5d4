import type { DemoCustomer } from './customers.js';

/** What tells a customer from the one that it is a copy of. */
export interface Variant {
  readonly name: string;
  readonly creditCode: string;
  readonly login: string;
}

const first = [...'海云金华东天宏瑞恒安泰盛鑫博远江长明永新嘉德福祥和兴凯隆同方正大中联创智卓越腾飞龙'];
const second = [...'源川达润泽峰丰扬帆诚信通顺康宁昌茂荣辉铭洲港岭原桥城阳光晟坤元奥维科邦力图业'];
const places = ['', ...'上海 苏州 杭州 南京 宁波 无锡 常州 合肥 福州 厦门 青岛 济南 北京 天津 大连 沈阳'.split(' ')];

/** The customer itself, or how its n-th copy differs: in name, credit code and what its person types to sign in. */
export function variantOf({ place, brand, kind, creditCode, login }: DemoCustomer, copy: number): Variant {
  if (!copy) return { name: place + brand + kind, creditCode, login };
  const brands = first.length * second.length;
  const at = (copy * 7) % brands;
  const other = first[at % first.length]! + second[Math.floor(at / first.length)]!;
  const town = places[(copy + Math.floor(copy / brands)) % places.length]!;
  return {
    name: town + other + kind,
    creditCode: `${creditCode.slice(0, 10)}${copy.toString(36).toUpperCase().padStart(6, '0')}${creditCode.slice(16)}`,
    login: `${login}-${copy}`,
  };
}
