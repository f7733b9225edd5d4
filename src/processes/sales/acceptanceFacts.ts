import { blank, exists, type Fact } from '../../core/words.js';
import { Acceptance, OrderIssue } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';

export const quantityOutOfTolerance: Fact = {
  code: 'QUANTITY_OUT_OF_TOLERANCE',
  means: {
    en: 'The delivered quantity differs from the ordered one: deliver the rest first',
    zh: '交付数量与订购数量不符，请先补足',
  },
  clause: '2.2.6d',
  sql: (row, _actors, now) => `exists (select from order_line l where l.order_id = ${row}.id
    and abs(l.delivered - l.quantity) > l.quantity * ${inForce('order.quantityTolerance.percent', now)} / 100)`,
};

export const anIssueIsOpen: Fact = {
  code: 'ISSUE_OPEN',
  means: { en: 'An issue of the order is not solved yet', zh: '尚有未关闭的订单问题' },
  clause: '2.2.6h',
  sql: exists(OrderIssue, 'order', { state: ['OPEN', 'RESOLVED'] }),
};

export const notAsAgreed: Fact = {
  code: 'NOT_AS_AGREED',
  means: {
    en: 'Goods not as agreed in quality or quantity cannot be accepted: ask sales to raise an order issue and resolve it first',
    zh: '质量或数量不符时不得验收：请告知销售人员登记订单问题，解决后再验收',
  },
  clause: '2.2.6c',
  curable: true,
  sql: exists(Acceptance, 'order', { quality: false }, { quantity: false }),
};

export const lateWithoutNote: Fact = {
  code: 'LATE_WITHOUT_NOTE',
  means: { en: 'Accepting a late delivery needs a note', zh: '未按时交付的，验收须填写意见' },
  clause: '2.2.6b',
  curable: true,
  params: { field: 'note' },
  sql: exists(Acceptance, 'order', { onTime: false, remark: blank }),
};
