/** Chapter 4, supervision and assessment: how the company sees whether the rest is kept. */
export const chapter4 = {
  // 4.1 Supervision 监督机制
  '4.1.1': ['Supervision group and inspections', '监督小组与检查'],
  '4.1.1a': ['a dedicated supervision group exists', '设业务监督小组'],
  '4.1.1b': ['process execution is inspected regularly', '定期检查流程执行'],
  '4.1.1c': ['norm execution is inspected regularly', '定期检查规范执行'],

  '4.1.2': ['Means of supervision', '监督方式'],
  '4.1.2a': ['supervision inspects on site', '监督用现场检查'],
  '4.1.2b': ['supervision reviews documents', '监督用文件审查'],
  '4.1.2c': ['supervision checks data', '监督用数据核对'],
  '4.1.2d': ['supervision uses customer feedback', '监督用客户反馈'],
  '4.1.2e': ['supervision sees the full picture', '全面了解实际情况'],

  '4.1.3': ['Rectification of problems', '问题整改'],
  '4.1.3a': ['problems found are recorded in time', '发现问题及时记录'],
  '4.1.3b': ['a rectification notice is issued', '下达整改通知书'],
  '4.1.3c': ['those responsible rectify within the limit', '责任方限期整改'],

  // 4.2 Assessment indicators 考核指标
  '4.2.1': ['Process execution', '业务流程执行情况'],
  '4.2.1a': ['process completeness is assessed', '考核流程完整性'],
  '4.2.1b': ['process accuracy is assessed', '考核流程准确性'],
  '4.2.1c': ['process timeliness is assessed', '考核流程及时性'],

  '4.2.2': ['Business quality', '业务质量'],
  '4.2.2a': ['accuracy of market reports is assessed', '考核报告准确性'],
  '4.2.2b': ['compliance of sales contracts is assessed', '考核合同合规性'],
  '4.2.2c': ['success rate of R&D is assessed', '考核研发成功率'],
  '4.2.2d': ['after-sales satisfaction is assessed', '考核售后满意度'],

  '4.2.3': ['Work efficiency', '工作效率'],
  '4.2.3a': ['project completion time is assessed', '考核项目完成时间'],
  '4.2.3b': ['order cycle time is assessed', '考核订单处理周期'],
  '4.2.3c': ['customer response time is assessed', '考核客户响应时间'],

  '4.2.4': ['Teamwork', '团队协作'],
  '4.2.4a': ['communication and collaboration are assessed', '考核沟通协作能力'],
  '4.2.4b': ['rapport in the team is assessed', '考核配合默契程度'],
  '4.2.4c': ['problem solving is assessed', '考核问题解决能力'],

  // 4.3 Assessment methods 考核方式
  '4.3.1': ['Regular assessment', '定期考核'],
  '4.3.1a': ['staff are assessed monthly or quarterly', '每月或每季度考核'],
  '4.3.1b': ['indicators give each person a score', '按指标评分'],
  '4.3.1c': ['indicators give a ranking', '按指标排名'],

  '4.3.2': ['Project assessment', '项目考核'],
  '4.3.2a': ['each finished major project is assessed', '重大项目结束后考核'],
  '4.3.2b': ['project assessment weighs goal attainment', '考核目标完成情况'],
  '4.3.2c': ['project assessment weighs performance in execution', '考核执行过程表现'],

  '4.3.3': ['Comprehensive evaluation', '综合评价'],
  '4.3.3a': ['evaluation combines regular and project results', '综合两类考核结果'],
  '4.3.3b': ['evaluation sets a performance grade', '确定绩效等级'],

  // 4.4 Use of results 考核结果应用
  '4.4.1': ['Performance bonus payment', '绩效奖金发放'],
  '4.4.1a': ['bonus is paid by assessment result', '依考核结果发奖金'],
  '4.4.1b': ['bonus amount follows the score', '奖金与得分挂钩'],
  '4.4.1c': ['more work earns more', '多劳多得'],
  '4.4.1d': ['better results earn more', '优绩优酬'],

  '4.4.2': ['Promotion and post adjustment', '职位晋升与调整'],
  '4.4.2a': ['promotion rests on assessment results', '晋升以考核为依据'],
  '4.4.2b': ['post adjustment rests on assessment results', '调岗以考核为依据'],
  '4.4.2c': ['excellent staff get more promotion chances', '优秀者更多晋升机会'],
  '4.4.2d': ['excellent staff get more career space', '优秀者更大发展空间'],

  '4.4.3': ['Training and development', '培训与发展'],
  '4.4.3a': ['assessment problems become development needs', '考核问题转培养需求'],
  '4.4.3b': ['personal shortcomings become development needs', '员工不足转培养需求'],
  '4.4.3c': ['staff get targeted training', '提供针对性培训'],
  '4.4.3d': ['staff get a targeted development plan', '提供针对性发展计划'],
  '4.4.3e': ['business ability and overall competence grow', '提升能力与综合素质'],
} as const;
