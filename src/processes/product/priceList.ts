import { defineProcess, lines, optional } from '../../core/words.js';
import { PriceLine, PriceList } from '../../entities/index.js';
import { isOwner } from '../facts.js';
import { effectiveInThePast, listEmpty, pricedTwice, priceUnsound } from './facts.js';

const known = ['name', 'effectiveFrom'] as const;

const prices = lines(PriceLine, {
  en: 'The prices; replaces all',
  zh: '价格项，整体替换',
  required: ['product', 'listPrice', 'floorPrice'],
  optional: ['fromQuantity'],
});

export const priceListProcess = defineProcess({
  entity: PriceList,
  clause: '2.2.3b',

  states: {
    DRAFT: { means: { en: 'Being written', zh: '起草中' } },
    APPROVED: { means: { en: 'Fixed, and in force from its day on', zh: '已批准' } },
    DROPPED: { means: { en: 'Given up before it was approved', zh: '已放弃' } },
  },

  steps: {
    priceListDraft: {
      means: { en: 'Begins a version of all prices', zh: '起草价格表' },
      to: 'DRAFT',
      brings: { required: known, lines: { lines: prices } },
      effect: true,
      unlessAfter: [priceUnsound, pricedTwice],
    },
    priceListEdit: {
      means: { en: 'Changes the draft', zh: '修改价格表草稿' },
      from: ['DRAFT'],
      brings: { optional: known, lines: { lines: optional(prices) } },
      effect: true,
      unlessAfter: [priceUnsound, pricedTwice],
    },
    priceListApprove: {
      means: { en: 'Finance fixes the prices that another drafted', zh: '财务批准他人起草的价格表' },
      from: ['DRAFT'],
      to: 'APPROVED',
      approves: true,
      apart: ['priceListDraft', 'priceListEdit', isOwner],
      unless: [listEmpty, priceUnsound, pricedTwice, effectiveInThePast],
    },
    priceListDrop: {
      means: { en: 'Gives up a price list that was not approved', zh: '放弃未批准的价格表' },
      from: ['DRAFT'],
      to: 'DROPPED',
      noteRequired: true,
    },
  },
});
