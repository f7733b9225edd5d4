/** How far a deal of the demo company has come: where its contract stands. */
export type Progress =
  | 'draft'
  | 'submitted'
  | 'opinion filed'
  | 'returned'
  | 'approved'
  | 'presented'
  | 'signed'
  | 'executing'
  | 'completed'
  | 'terminated'
  | 'dropped';

/** With which customer, about what, for how much, how many workdays ago it began, and how far it came. */
export type Deal = readonly [customer: number, title: string, amount: number, workdaysAgo: number, progress: Progress];

/** The deals of the demo company. */
export const deals: readonly Deal[] = [
  [0, '化工循环泵组采购合同', 880_000, 210, 'completed'],
  [4, '供水加压泵站设备合同', 2_480_000, 160, 'executing'],
  [1, '污水提升泵更新合同', 298_000, 120, 'executing'],
  [5, '原油输送泵年度框架合同', 960_000, 60, 'signed'],
  [2, '洁净车间流体系统合同', 1_560_000, 12, 'presented'],
  [6, '卫生级转子泵采购合同', 168_000, 11, 'presented'],
  [3, '锅炉给水泵备件合同', 105_000, 9, 'approved'],
  [7, '除尘喷淋系统合同', 615_000, 8, 'approved'],
  [0, '防腐磁力泵采购合同', 432_000, 5, 'submitted'],
  [4, '智慧水表及监测系统合同', 1_180_000, 6, 'opinion filed'],
  [1, '曝气风机采购合同', 356_000, 5, 'opinion filed'],
  [5, '密封件三年供应合同', 240_000, 4, 'submitted'],
  [2, '纯化水分配系统合同', 720_000, 8, 'returned'],
  [7, '脱硫浆液泵改造合同', 388_000, 7, 'returned'],
  [6, '果汁生产线泵阀合同', 212_000, 3, 'draft'],
  [3, '冷却塔循环泵合同', 146_000, 2, 'draft'],
  [0, '高压柱塞泵试用合同', 65_000, 2, 'draft'],
  [5, '海水淡化增压泵合同', 1_960_000, 90, 'terminated'],
  [1, '雨水泵站维修合同', 88_000, 80, 'dropped'],
  [4, '管网漏损检测服务合同', 320_000, 30, 'signed'],
  [8, '船用压载泵供货合同', 1_350_000, 180, 'completed'],
  [8, '消防泵配套合同', 410_000, 6, 'opinion filed'],
  [9, '矿井排水泵采购合同', 740_000, 130, 'executing'],
  [9, '尾矿输送泵改造合同', 930_000, 15, 'presented'],
];

/** What every contract of the demo company says. */
export const body = `一、质量标准：设备按国家标准及双方技术协议制造，质保期十二个月。
二、交货：卖方按合同约定时间交付至买方指定地点，运费由卖方承担。
三、验收：买方收货后七日内完成验收，逾期视为验收合格。
四、违约责任：任何一方违约，应向守约方支付合同金额百分之五的违约金。
五、争议解决：协商不成的，提交卖方所在地人民法院管辖。`;
