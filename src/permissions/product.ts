import type { Permissions } from './permission.js';

export const productPermissions = {
  productRead: { kind: 'READ', clause: '2.2.3b', means: { en: 'See products', zh: '查看产品' } },
  priceListRead: { kind: 'READ', clause: '2.2.3b', means: { en: 'See price lists', zh: '查看价格表' } },
  priceLineReadFloorPrice: {
    kind: 'FIELD',
    clause: '2.2.3b',
    means: { en: 'See floor prices', zh: '查看底价' },
  },
} as const satisfies Permissions;
