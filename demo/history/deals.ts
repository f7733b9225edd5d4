/** How far a quotation of the demo company came where no contract followed, or where its contract stands. */
export type Stand =
  | 'drafted'
  | 'checked'
  | 'awaiting approval'
  | 'declined'
  | 'approved'
  | 'sent'
  | 'rejected'
  | 'revised'
  | 'expired'
  | 'given up'
  | 'accepted'
  | 'contract drafted'
  | 'contract submitted'
  | 'opinion filed'
  | 'contract returned'
  | 'contract approved'
  | 'contract presented'
  | 'signed'
  | 'executing'
  | 'completed'
  | 'terminated'
  | 'contract dropped';

/** How far an order came, and what was in its way. */
export type OrderStand =
  | 'created'
  | 'handed off'
  | 'queried'
  | 'acknowledged'
  | 'cancelled'
  | 'change raised'
  | 'change assessed'
  | 'change confirmed'
  | 'change approved'
  | 'producing'
  | 'rejected'
  | 'held'
  | 'ready'
  | 'shipped in part'
  | 'shipped'
  | 'lost'
  | 'delivered'
  | 'issue open'
  | 'issue solved'
  | 'accepted'
  | 'closed'
  | 'closed after a change'
  | 'closed after an amendment'
  | 'closed after a standstill'
  | 'closed late, on paper';

/** With which customer, about what, at which discount in percent, since how many workdays, how far, and its orders. */
export type Deal = readonly [
  customer: number,
  title: string,
  discount: number,
  workdaysAgo: number,
  stand: Stand,
  ...orders: OrderStand[],
];

/** The deals of the demo company: each customer has five orders. */
export const deals: readonly Deal[] = [
  [0, '化工循环泵组', 0, 230, 'completed', 'closed', 'closed after a standstill'],
  [0, '防腐磁力泵', 4, 150, 'executing', 'closed', 'accepted'],
  [0, '高压柱塞泵改造', 10, 48, 'signed', 'producing'],
  [0, '储罐区输送泵', 0, 10, 'opinion filed'],
  [0, '循环水泵房备件', 0, 8, 'contract submitted'],
  [0, '中试车间计量泵', 3, 3, 'sent'],
  [0, '事故池排水泵', 0, 2, 'checked'],

  [1, '污水提升泵更新', 0, 225, 'completed', 'closed', 'closed late, on paper'],
  [1, '曝气池循环泵', 12, 140, 'executing', 'closed', 'delivered'],
  [1, '回流污泥泵', 2, 40, 'signed', 'handed off'],
  [1, '雨水泵站维修', 0, 90, 'contract dropped'],
  [1, '膜池抽吸泵', 0, 9, 'opinion filed'],
  [1, '加药间计量泵', 8, 3, 'awaiting approval'],

  [2, '洁净车间流体系统', 0, 220, 'executing', 'closed', 'closed after a change'],
  [2, '纯化水分配系统', 5, 120, 'executing', 'closed', 'shipped'],
  [2, '注射用水循环泵', 18, 45, 'executing', 'acknowledged'],
  [2, '发酵罐补料泵', 0, 9, 'contract returned'],
  [2, '卫生级管件', 0, 4, 'accepted'],
  [2, '超滤装置泵', 0, 3, 'approved'],

  [3, '锅炉给水泵备件', 0, 215, 'completed', 'closed', 'closed'],
  [3, '冷却塔循环泵', 10, 130, 'executing', 'issue open', 'ready'],
  [3, '凝结水泵', 0, 30, 'signed', 'created'],
  [3, '疏水泵', 0, 10, 'contract approved'],
  [3, '脱硫废水泵', 4, 80, 'rejected'],

  [4, '供水加压泵站设备', 0, 210, 'executing', 'closed after an amendment', 'closed'],
  [4, '二次供水泵房改造', 11, 125, 'executing', 'closed', 'shipped in part'],
  [4, '管网漏损检测设备', 0, 38, 'signed', 'queried'],
  [4, '智慧水表监测系统', 0, 9, 'opinion filed'],
  [4, '应急供水泵', 0, 70, 'expired'],
  [4, '取水泵站大修', 0, 8, 'contract drafted'],

  [5, '原油输送泵年度框架', 0, 228, 'executing', 'closed', 'change approved'],
  [5, '密封件三年供应', 3, 135, 'executing', 'accepted', 'lost'],
  [5, '装车鹤管增压泵', 22, 50, 'executing', 'held'],
  [5, '海水淡化增压泵', 0, 110, 'terminated'],
  [5, '消防水泵房', 0, 11, 'contract presented'],
  [5, '凝析油泵', 0, 60, 'revised'],

  [6, '卫生级转子泵', 0, 205, 'completed', 'closed', 'closed'],
  [6, '果汁生产线泵阀', 9, 145, 'executing', 'issue solved', 'rejected'],
  [6, '巴氏杀菌机组泵', 0, 42, 'signed', 'change raised'],
  [6, '灌装线清洗泵', 0, 12, 'contract presented'],
  [6, '糖浆输送泵', 0, 2, 'drafted'],
  [6, '原料罐卸料泵', 0, 20, 'given up'],

  [7, '除尘喷淋系统', 0, 200, 'executing', 'closed', 'cancelled'],
  [7, '脱硫浆液泵改造', 13, 138, 'executing', 'closed late, on paper', 'change confirmed'],
  [7, '压滤机进料泵', 0, 44, 'signed', 'change assessed'],
  [7, '渗滤液提升泵', 26, 9, 'declined'],
  [7, '中水回用泵', 0, 8, 'contract returned'],
];

/** How far an amendment of the demo company came. */
export type AmendmentStand = 'drafted' | 'submitted' | 'returned' | 'approved' | 'presented' | 'dropped';

/** Amendments that no change of an order brought about: of which deal's contract, since how many workdays, how far. */
export const amendments: readonly (readonly [title: string, workdaysAgo: number, stand: AmendmentStand])[] = [
  ['防腐磁力泵', 2, 'drafted'],
  ['曝气池循环泵', 4, 'submitted'],
  ['纯化水分配系统', 5, 'returned'],
  ['密封件三年供应', 6, 'approved'],
  ['果汁生产线泵阀', 7, 'presented'],
  ['二次供水泵房改造', 9, 'dropped'],
];

/** What every contract of the demo company says. */
export const body = `一、质量标准：设备按国家标准及双方技术协议制造，质保期十二个月。
二、交货：卖方按合同约定时间交付至买方指定地点，运费由卖方承担。
三、验收：买方收货后七日内完成验收，逾期视为验收合格。
四、违约责任：任何一方违约，应向守约方支付合同金额百分之五的违约金。
五、争议解决：协商不成的，提交卖方所在地人民法院管辖。`;
