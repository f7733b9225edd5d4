/** Chapter 1, the general principles. Each line: code, English title, Chinese title; a reading aid, no quotation. */
export const chapter1 = {
  '1.1': ['Purpose', '目的'],
  '1.1a': ['business processes and operations are standardised', '流程与操作标准规范'],
  '1.1b': ['work efficiency rises', '工作效率提高'],
  '1.1c': ['business quality is assured', '业务质量有保证'],
  '1.1d': ['operating risk falls', '运营风险降低'],
  '1.1e': ['business grows healthily and steadily', '业务健康稳定发展'],

  '1.2': ['Scope of application', '适用范围'],
  '1.2a': ['binds every department with business operations', '适用于所有业务部门'],
  '1.2b': ['binds every post with business operations', '适用于所有业务岗位'],
  '1.2c': ['binds every person doing business operations', '适用于所有业务人员'],

  '1.3.1': ['Compliance principle', '合规性原则'],
  '1.3.1a': ['operations obey the law', '操作符合法律法规'],
  '1.3.1b': ['operations obey industry norms', '操作符合行业规范'],
  '1.3.1c': ['operations obey company rules', '操作符合公司规定'],

  '1.3.2': ['Standardisation principle', '标准化原则'],
  '1.3.2a': ['each business has a defined procedure', '各业务有明确流程'],
  '1.3.2b': ['each business has a defined standard', '各业务有明确标准'],
  '1.3.2c': ['each business has a defined norm', '各业务有明确规范'],
  '1.3.2d': ['same business runs alike over time', '不同时间做法一致'],
  '1.3.2e': ['same business runs alike across people', '不同人员做法一致'],

  '1.3.3': ['Efficiency principle', '效率原则'],
  '1.3.3a': ['no efficiency gain at the cost of quality', '提效不得损害质量'],
  '1.3.3b': ['processes are optimised', '持续优化流程'],
  '1.3.3c': ['unnecessary steps are removed', '去除多余环节'],
  '1.3.3d': ['optimisation measurably raises efficiency', '优化后效率可见提升'],

  '1.3.4': ['Supervision and feedback principle', '监督与反馈原则'],
  '1.3.4a': ['an effective supervision mechanism exists', '建立有效监督机制'],
  '1.3.4b': ['operations are monitored from start to end', '业务操作全程监控'],
  '1.3.4c': ['problems are found in time', '及时发现问题'],
  '1.3.4d': ['problems found are fed back', '发现问题即反馈'],
  '1.3.4e': ['feedback leads to continual improvement', '依反馈持续改进'],
} as const;
