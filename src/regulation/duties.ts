import type { Text } from '../core/text.js';
import type { Clause } from './clauses.js';

/** A rule that no one person does both: what it says, which clauses ask for it, when it is checked. */
export interface DutyConflict extends Text {
  readonly clauses: readonly Clause[];
  /** STATIC is refused when a role is granted or assigned, DYNAMIC when a step is taken on the record. */
  readonly kind: 'STATIC' | 'DYNAMIC';
}

const conflicts = {
  'SOD-01': {
    en: 'Author of a market report may not approve or publish it',
    zh: '市场报告的作者不得审批或发布该报告',
    clauses: ['2.1.4'],
    kind: 'DYNAMIC',
  },
  'SOD-02': {
    en: 'Collector of a demand may not verify it',
    zh: '需求的收集人不得核实该需求',
    clauses: ['2.1.1'],
    kind: 'DYNAMIC',
  },
  'SOD-03': {
    en: 'Quoter may not approve own discount / below-floor price; nor may anyone approve beyond own authority',
    zh: '报价人不得审批自己的折扣或低于底价的价格；任何人不得超出本人权限审批',
    clauses: ['2.2.3'],
    kind: 'DYNAMIC',
  },
  'SOD-04': {
    en: 'Negotiator may not authorise own concession',
    zh: '谈判人不得批准自己作出的让步',
    clauses: ['2.2.4'],
    kind: 'DYNAMIC',
  },
  'SOD-05': {
    en: 'Contract drafter (and anyone in the sales line of the deal) may not perform legal review',
    zh: '合同起草人（以及该笔业务销售线上的任何人）不得进行法务审核',
    clauses: ['2.2.5'],
    kind: 'DYNAMIC',
  },
  'SOD-06': {
    en: 'Legal reviewer may not sign; signatory may not be drafter',
    zh: '法务审核人不得签署合同；签署人不得是起草人',
    clauses: ['2.2.5'],
    kind: 'DYNAMIC',
  },
  'SOD-07': {
    en: 'Sales may not record or verify payments; recorder may not verify',
    zh: '销售人员不得登记或核实收款；登记人不得核实收款',
    clauses: ['2.2.7'],
    kind: 'DYNAMIC',
  },
  'SOD-08': {
    en: 'Dunning owner may not approve a write-off or dispute settlement',
    zh: '催款负责人不得批准坏账核销或争议和解',
    clauses: ['2.2.7'],
    kind: 'DYNAMIC',
  },
  'SOD-09': {
    en: "Order creator may not confirm acceptance on the customer's behalf; quality check not by the producer",
    zh: '订单创建人不得代客户确认验收；质量检验不得由生产者进行',
    clauses: ['2.2.6'],
    kind: 'DYNAMIC',
  },
  'SOD-10': {
    en: 'Proposer, feasibility author and approver of a project are three people',
    zh: '项目的提出人、可行性分析人与审批人须是三个不同的人',
    clauses: ['2.3.1'],
    kind: 'DYNAMIC',
  },
  'SOD-11': {
    en: 'Design/code author may not approve own review',
    zh: '设计或代码的作者不得审批对自己成果的评审',
    clauses: ['2.3.3'],
    kind: 'DYNAMIC',
  },
  'SOD-12': {
    en: 'Fixer may not close the defect; tester of regression is not the fixer',
    zh: '修复人不得关闭该缺陷；回归测试人不得是修复人',
    clauses: ['2.3.4'],
    kind: 'DYNAMIC',
  },
  'SOD-13': {
    en: 'Go-live approver is not on the development task list',
    zh: '上线审批人不得在开发任务名单上',
    clauses: ['2.3.5'],
    kind: 'DYNAMIC',
  },
  'SOD-14': {
    en:
      'Handling agent may not answer, edit, delete or suppress own satisfaction survey, ' +
      'nor close a complaint about self',
    zh: '经办客服不得填写、修改、删除或压下针对自己的满意度调查，也不得关闭针对自己的投诉',
    clauses: ['2.4.4'],
    kind: 'DYNAMIC',
  },
  'SOD-15': {
    en: 'Agent may not approve own goodwill/part cost',
    zh: '客服不得批准自己经手的优惠补偿或零部件费用',
    clauses: ['2.4.3'],
    kind: 'DYNAMIC',
  },
  'SOD-16': {
    en: 'Knowledge article author is not its reviewer',
    zh: '知识库文章的作者不得是其审核人',
    clauses: ['2.4.5'],
    kind: 'DYNAMIC',
  },
  'SOD-17': {
    en: 'Borrower may not approve own loan nor do the return check',
    zh: '借阅人不得批准自己的借阅，也不得办理归还检查',
    clauses: ['3.1.4'],
    kind: 'DYNAMIC',
  },
  'SOD-18': {
    en: 'Backup maker is not verifier',
    zh: '备份制作人不得是核验人',
    clauses: ['3.1.3'],
    kind: 'DYNAMIC',
  },
  'SOD-19': {
    en: 'Data enterer is not reviewer; cleaning proposer is not approver',
    zh: '数据录入人不得是审核人；数据清理的提出人不得是批准人',
    clauses: ['3.2.2', '3.2.3'],
    kind: 'DYNAMIC',
  },
  'SOD-20': {
    en: 'Export requester is not approver',
    zh: '数据导出的申请人不得是批准人',
    clauses: ['3.2.4'],
    kind: 'DYNAMIC',
  },
  'SOD-21': {
    en: 'Inspector recuses from own department / own records / records approved by self',
    zh: '检查人须回避本部门、本人的记录以及经本人审批的记录',
    clauses: ['4.1.1'],
    kind: 'DYNAMIC',
  },
  'SOD-22': {
    en: 'Responsible person or plan author may not verify rectification; issuer may not grant the extension alone',
    zh: '责任人或整改计划编制人不得验证整改；通知签发人不得单独批准延期',
    clauses: ['4.1.3'],
    kind: 'DYNAMIC',
  },
  'SOD-23': {
    en:
      'Nobody scores self; subordinate/superior conflicts and project members recused; ' +
      'assessor may not edit source records during the cycle',
    zh: '任何人不得给自己评分；有上下级冲突者和项目成员须回避；考核员在考核周期内不得修改来源记录',
    clauses: ['4.3.1', '4.3.2', '4.3.3'],
    kind: 'DYNAMIC',
  },
  'SOD-24': {
    en:
      'Metric definition author may not be assessed solely by it without second approval; ' +
      'definitions frozen during an open cycle',
    zh: '指标定义的作者未经第二人批准，不得仅凭该指标接受考核；考核周期开放期间指标定义冻结',
    clauses: ['4.2.1', '4.2.2', '4.2.3', '4.2.4'],
    kind: 'DYNAMIC',
  },
  'SOD-25': {
    en: 'Bonus calculator, finance approver, exec approver differ; nobody on own case',
    zh: '奖金计算人、财务审批人与管理层审批人须各不相同；任何人不得办理本人的奖金',
    clauses: ['4.4.1'],
    kind: 'DYNAMIC',
  },
  'SOD-26': {
    en: 'Promotion candidate/nominator may not approve',
    zh: '晋升的候选人和提名人不得审批',
    clauses: ['4.4.2'],
    kind: 'DYNAMIC',
  },
  'SOD-27': {
    en: 'Exam author/grader may not sit the paper; trainer may not fill own evaluation',
    zh: '出题人和阅卷人不得参加该考试；培训讲师不得填写对自己的评价',
    clauses: ['5.2.4', '5.2.5'],
    kind: 'DYNAMIC',
  },
  'SOD-28': {
    en: 'Process standard author is not approver; supervisor may not own the standard inspected',
    zh: '流程标准的作者不得是批准人；监督人员不得是被检查标准的负责人',
    clauses: ['1.3.2'],
    kind: 'DYNAMIC',
  },
  'SOD-29': {
    en:
      'A holder of audit-reading permissions holds no step of an operating domain; ' +
      'a holder of role administration holds no approving step and reads no business data; ' +
      'nobody grants to themselves; whoever inspects an area holds no operating step in it',
    zh: '持有审计读取权限的人不得持有业务领域的任何步骤；持有角色管理权限的人不得持有审批步骤，也不得读取业务数据；任何人不得给自己授权；检查某一领域的人不得持有该领域的业务步骤',
    clauses: ['1.3.1', '1.3.4', '4.1.1', '4.1.2', '4.1.3'],
    kind: 'STATIC',
  },
  'SOD-30': {
    en: "Waiver requester is not approver; a waiver may not relax SOD on the approver's own record",
    zh: '例外的申请人不得是批准人；例外不得放宽涉及批准人本人记录的职责分离',
    clauses: ['1.3.1'],
    kind: 'DYNAMIC',
  },
} as const satisfies Record<string, DutyConflict>;

/** The duty conflicts (职责分离, segregation of duties) that the regulation implies. */
export const duties = {
  ...conflicts,
  // "All approvals": wherever one of the others bars somebody from a step.
  'SOD-31': {
    en: "Delegation keeps all exclusions: a delegate acts with the union of own and delegator's conflicts",
    zh: '委托不解除任何回避：受托人办理时，本人与委托人的冲突一并适用',
    clauses: [
      ...new Set(
        Object.values<DutyConflict>(conflicts)
          .filter(({ kind }) => kind === 'DYNAMIC')
          .flatMap(({ clauses }) => clauses),
      ),
    ],
    kind: 'DYNAMIC',
  },
} as const satisfies Record<string, DutyConflict>;

/** The id of a duty conflict, such as `SOD-05`. */
export type Duty = keyof typeof duties;
