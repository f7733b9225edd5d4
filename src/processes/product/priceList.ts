import { defineProcess, lines, optional } from '../../core/words.js';
import { PriceLine, PriceList } from '../../entities/index.js';
import { isOwner } from '../facts.js';
import { effectiveInThePast, listEmpty, pricedTwice, priceUnsound } from './facts.js';

const known = ['name', 'effectiveFrom'] as const;

const prices = lines(PriceLine, {
  en: 'Prices',
  zh: '价格项',
  required: ['product', 'listPrice', 'floorPrice'],
  optional: ['fromQuantity'],
});

export const priceListProcess = defineProcess({
  entity: PriceList,
  clause: '2.2.3b',

  states: {
    DRAFT: { means: { en: 'Draft', zh: '起草中' } },
    APPROVED: { means: { en: 'Approved, in force from its effective date', zh: '已批准' } },
    DROPPED: { means: { en: 'Dropped before approval', zh: '已放弃' } },
  },

  steps: {
    priceListDraft: {
      means: { en: 'Drafts a new version of the price list', zh: '起草价格表' },
      to: 'DRAFT',
      brings: { required: known, lines: { lines: prices } },
      effect: true,
      unlessAfter: [priceUnsound, pricedTwice],
    },
    priceListEdit: {
      means: { en: 'Edits the draft of the price list', zh: '修改价格表草稿' },
      from: ['DRAFT'],
      brings: { optional: known, lines: { lines: optional(prices) } },
      effect: true,
      unlessAfter: [priceUnsound, pricedTwice],
    },
    priceListApprove: {
      means: { en: 'Approves, for finance, a price list drafted by another person', zh: '财务批准他人起草的价格表' },
      from: ['DRAFT'],
      to: 'APPROVED',
      approves: true,
      apart: ['priceListDraft', 'priceListEdit', isOwner],
      unless: [listEmpty, priceUnsound, pricedTwice, effectiveInThePast],
    },
    priceListDrop: {
      means: { en: 'Drops a price list that is not approved', zh: '放弃未批准的价格表' },
      from: ['DRAFT'],
      to: 'DROPPED',
      noteRequired: true,
    },
  },
});
