/** A customer of the demo company, and who sells to it. */
export interface DemoCustomer {
  readonly place: string;
  readonly brand: string;
  readonly kind: string;
  readonly creditCode: string;
  readonly industry: string;
  readonly address: string;
  readonly bottomLine: string;
  readonly seller: string;
  readonly contact: readonly [name: string, post: string, phone: string];
  /** What its own person types to sign in. */
  readonly login: string;
}

const customer = (
  [place, brand, kind]: readonly [string, string, string],
  creditCode: string,
  industry: string,
  address: string,
  bottomLine: string,
  seller: string,
  contact: DemoCustomer['contact'],
  login: string,
): DemoCustomer => ({ place, brand, kind, creditCode, industry, address, bottomLine, seller, contact, login });

/** The customers of the demo company; no two are of one kind. */
export const customers: readonly DemoCustomer[] = [
  customer(
    ['', '海川', '化工股份有限公司'],
    '91310000MA1FL0AA01',
    '化工',
    '上海市金山区',
    '820000',
    'lina',
    ['高翔 Gao Xiang', '采购总监', '021-5550 1001'],
    'haichuan',
  ),
  customer(
    ['苏州', '绿源', '水务有限公司'],
    '91320500MA1FL0AA02',
    '水务',
    '苏州市工业园区',
    '260000',
    'lina',
    ['沈洁 Shen Jie', '设备经理', '0512-5550 1002'],
    'lvyuan',
  ),
  customer(
    ['杭州', '云帆', '制药有限公司'],
    '91330100MA1FL0AA03',
    '制药',
    '杭州市余杭区',
    '1450000',
    'lina',
    ['方敏 Fang Min', '工程部长', '0571-5550 1003'],
    'yunfan',
  ),
  customer(
    ['南京', '宏图', '热电有限公司'],
    '91320100MA1FL0AA04',
    '电力',
    '南京市江宁区',
    '98000',
    'linfang',
    ['丁磊 Ding Lei', '采购主管', '025-5550 1004'],
    'hongtu',
  ),
  customer(
    ['北京', '远大', '供水集团'],
    '91110000MA1FL0AA05',
    '水务',
    '北京市大兴区',
    '2300000',
    'zhangwei',
    ['贺兰 He Lan', '副总工程师', '010-5550 1005'],
    'yuanda',
  ),
  customer(
    ['天津', '渤海', '石化有限公司'],
    '91120000MA1FL0AA06',
    '石化',
    '天津市滨海新区',
    '760000',
    'zhangwei',
    ['韩冰 Han Bing', '设备处长', '022-5550 1006'],
    'bohai',
  ),
  customer(
    ['石家庄', '华阳', '食品有限公司'],
    '91130100MA1FL0AA07',
    '食品',
    '石家庄市裕华区',
    '150000',
    'dengchao',
    ['秦朗 Qin Lang', '厂长', '0311-5550 1007'],
    'huayang',
  ),
  customer(
    ['济南', '泉城', '环保工程有限公司'],
    '91370100MA1FL0AA08',
    '环保',
    '济南市历下区',
    '540000',
    'cuihao',
    ['姜山 Jiang Shan', '项目经理', '0531-5550 1008'],
    'quancheng',
  ),
];
