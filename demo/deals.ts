/** How far a contract of the demo company has come. */
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

export interface DemoCustomer {
  readonly name: string;
  readonly creditCode: string;
  readonly industry: string;
  readonly address: string;
  readonly bottomLine: string;
  readonly owner: 'lina' | 'zhangwei';
  readonly contact: readonly [name: string, post: string, phone: string];
}

/** The customers of the demo company. */
export const customers: readonly DemoCustomer[] = [
  {
    name: '海川化工股份有限公司',
    creditCode: '91310000MA1FL0AA01',
    industry: '化工',
    address: '上海市金山区',
    bottomLine: '820000',
    owner: 'lina',
    contact: ['高翔', '采购总监', '021-5550 1001'],
  },
  {
    name: '苏州绿源水务有限公司',
    creditCode: '91320500MA1FL0AA02',
    industry: '水务',
    address: '苏州市工业园区',
    bottomLine: '260000',
    owner: 'lina',
    contact: ['沈洁', '设备经理', '0512-5550 1002'],
  },
  {
    name: '杭州云帆制药有限公司',
    creditCode: '91330100MA1FL0AA03',
    industry: '制药',
    address: '杭州市余杭区',
    bottomLine: '1450000',
    owner: 'lina',
    contact: ['方敏', '工程部长', '0571-5550 1003'],
  },
  {
    name: '南京宏图热电有限公司',
    creditCode: '91320100MA1FL0AA04',
    industry: '电力',
    address: '南京市江宁区',
    bottomLine: '98000',
    owner: 'lina',
    contact: ['丁磊', '采购主管', '025-5550 1004'],
  },
  {
    name: '北京远大供水集团',
    creditCode: '91110000MA1FL0AA05',
    industry: '水务',
    address: '北京市大兴区',
    bottomLine: '2300000',
    owner: 'zhangwei',
    contact: ['贺兰', '副总工程师', '010-5550 1005'],
  },
  {
    name: '天津渤海石化有限公司',
    creditCode: '91120000MA1FL0AA06',
    industry: '石化',
    address: '天津市滨海新区',
    bottomLine: '760000',
    owner: 'zhangwei',
    contact: ['韩冰', '设备处长', '022-5550 1006'],
  },
  {
    name: '石家庄华阳食品有限公司',
    creditCode: '91130100MA1FL0AA07',
    industry: '食品',
    address: '石家庄市裕华区',
    bottomLine: '150000',
    owner: 'zhangwei',
    contact: ['秦朗', '厂长', '0311-5550 1007'],
  },
  {
    name: '济南泉城环保工程有限公司',
    creditCode: '91370100MA1FL0AA08',
    industry: '环保',
    address: '济南市历下区',
    bottomLine: '540000',
    owner: 'zhangwei',
    contact: ['姜山', '项目经理', '0531-5550 1008'],
  },
];

type Deal = readonly [customer: number, title: string, amount: number, progress: Progress];

/** The contracts of the demo company: with which customer, about what, for how much, and how far they came. */
export const deals: readonly Deal[] = [
  [0, '化工循环泵组采购合同', 880_000, 'completed'],
  [4, '供水加压泵站设备合同', 2_480_000, 'executing'],
  [1, '污水提升泵更新合同', 298_000, 'executing'],
  [5, '原油输送泵年度框架合同', 960_000, 'signed'],
  [2, '洁净车间流体系统合同', 1_560_000, 'presented'],
  [6, '卫生级转子泵采购合同', 168_000, 'presented'],
  [3, '锅炉给水泵备件合同', 105_000, 'approved'],
  [7, '除尘喷淋系统合同', 615_000, 'approved'],
  [0, '防腐磁力泵采购合同', 432_000, 'submitted'],
  [4, '智慧水表及监测系统合同', 1_180_000, 'opinion filed'],
  [1, '曝气风机采购合同', 356_000, 'opinion filed'],
  [5, '密封件三年供应合同', 240_000, 'submitted'],
  [2, '纯化水分配系统合同', 720_000, 'returned'],
  [7, '脱硫浆液泵改造合同', 388_000, 'returned'],
  [6, '果汁生产线泵阀合同', 212_000, 'draft'],
  [3, '冷却塔循环泵合同', 146_000, 'draft'],
  [0, '高压柱塞泵试用合同', 65_000, 'draft'],
  [5, '海水淡化增压泵合同', 1_960_000, 'terminated'],
  [1, '雨水泵站维修合同', 88_000, 'dropped'],
  [4, '管网漏损检测服务合同', 320_000, 'signed'],
];

/** What every contract of the demo company says. */
export const body = `一、质量标准：设备按国家标准及双方技术协议制造，质保期十二个月。
二、交货：卖方按合同约定时间交付至买方指定地点，运费由卖方承担。
三、验收：买方收货后七日内完成验收，逾期视为验收合格。
四、违约责任：任何一方违约，应向守约方支付合同金额百分之五的违约金。
五、争议解决：协商不成的，提交卖方所在地人民法院管辖。`;
