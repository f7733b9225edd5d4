/** Somebody of the demo company, as anybody may sign in there. */
export interface DemoPerson {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  /** The code of their role, shown in the Playground. */
  readonly role: string;
  readonly hint: string;
  readonly department: string;
  readonly post: string;
}

const password = 'demo-guicheng';

const person = (
  login: string,
  name: string,
  role: string,
  department: string,
  post: string,
  hint: string,
): DemoPerson => {
  return { login, password, name, role, hint, department, post };
};

/** The company, and its departments with those they stand below. */
export const company = '江南精工流体设备有限公司 Jiangnan Fluid Equipment';
export const departments: Readonly<Record<string, string>> = {
  总经办: company,
  信息部: company,
  法务部: company,
  财务部: company,
  合规审计部: company,
  销售部: company,
  华东销售组: '销售部',
  华北销售组: '销售部',
};

/** The people of the demo company; the first founds it. */
export const people: readonly DemoPerson[] = [
  person(
    'admin',
    '林晓 Lin Xiao',
    'SYS_ADMIN',
    company,
    '系统管理员',
    'Runs accounts and roles; sees no business data',
  ),
  person('admin2', '周敏 Zhou Min', 'SYS_ADMIN', '信息部', '系统管理员', 'The second person for roles that approve'),
  person('hr', '何静 He Jing', 'HR_MANAGER', '总经办', '人力资源经理', 'Hires and places people'),
  person(
    'manager',
    '陈国强 Chen Guoqiang',
    'SALES_MANAGER',
    '销售部',
    '销售经理',
    'Sees all deals of the sales department',
  ),
  person('lina', '李娜 Li Na', 'SALES_REP', '华东销售组', '销售代表', 'Drafts contracts with her own customers'),
  person('zhangwei', '张伟 Zhang Wei', 'SALES_REP', '华北销售组', '销售代表', 'Sees nothing of Li Na’s deals'),
  person('wang', '王思远 Wang Siyuan', 'LEGAL', '法务部', '法务专员', 'Reviews contracts that others drafted'),
  person('zhao', '赵雅琴 Zhao Yaqin', 'LEGAL', '法务部', '法务专员', 'Reviews contracts that others drafted'),
  person('sun', '孙志明 Sun Zhiming', 'SIGNATORY', '总经办', '副总经理', 'Signs up to 1,000,000'),
  person('liu', '刘建华 Liu Jianhua', 'EXECUTIVE', '总经办', '总经理', 'Signs without limit, sees everything'),
  person('qian', '钱丽 Qian Li', 'FINANCE', '财务部', '财务主管', 'Sees contracts and margins'),
  person('wu', '吴畏 Wu Wei', 'COMPLIANCE_OFFICER', '合规审计部', '合规专员', 'Reads the compliance matrix'),
  person('zheng', '郑直 Zheng Zhi', 'AUDITOR', '合规审计部', '审计员', 'Reads the audit log, and only that'),
];

/** Somebody of a customer of the demo company. */
export const customerPerson = person('haichuan', '高翔 Gao Xiang', 'CUSTOMER', '', '', 'A customer’s own person');

/** Whom the Playground offers to sign in as. */
export const demoAccounts = [...people, customerPerson].map(({ login, password, name, role, hint }) => ({
  login,
  password,
  name,
  role,
  hint,
}));
