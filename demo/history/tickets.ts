/** How far a ticket of the demo company came, and what its customer thought of it. */
export type TicketStand =
  | 'received'
  | 'dropped'
  | 'accepted'
  | 'assigned'
  | 'assessed'
  | 'in progress'
  | 'waiting for the customer'
  | 'waiting for parts'
  | 'resolved'
  | 'confirmed'
  | 'low score'
  | 'unanswered'
  | 'closed'
  | 'closed after a low score';

/** With which customer, about what, of which kind, since how many workdays, and how far. */
export type DemoTicket = readonly [
  customer: number,
  description: string,
  kind: 'CONSULTATION' | 'COMPLAINT' | 'SUGGESTION',
  workdaysAgo: number,
  stand: TicketStand,
];

/** The tickets of the demo company; the second of a customer within a month spares it the survey. */
export const tickets: readonly DemoTicket[] = [
  [0, '循环泵振动偏大。', 'COMPLAINT', 60, 'closed'],
  [0, '询问润滑油牌号。', 'CONSULTATION', 48, 'closed'],
  [0, '压力表读数异常。', 'COMPLAINT', 1, 'received'],
  [1, '提升泵轴封渗漏。', 'COMPLAINT', 80, 'closed after a low score'],
  [1, '希望提供电子版手册。', 'SUGGESTION', 2, 'accepted'],
  [2, '分配系统流量不足。', 'COMPLAINT', 20, 'low score'],
  [2, '询问备件交期。', 'CONSULTATION', 3, 'assigned'],
  [3, '给水泵启动跳闸。', 'COMPLAINT', 50, 'unanswered'],
  [3, '询问质保范围。', 'CONSULTATION', 2, 'assessed'],
  [4, '加压泵噪音超标。', 'COMPLAINT', 25, 'confirmed'],
  [4, '阀门开度显示不准。', 'COMPLAINT', 4, 'in progress'],
  [5, '增压泵无法启动。', 'COMPLAINT', 6, 'waiting for the customer'],
  [5, '广告来电。', 'CONSULTATION', 12, 'dropped'],
  [6, '泵体裂纹。', 'COMPLAINT', 9, 'waiting for parts'],
  [7, '排污泵堵塞。', 'COMPLAINT', 3, 'resolved'],
  [7, '控制柜报警。', 'COMPLAINT', 100, 'closed'],
];
