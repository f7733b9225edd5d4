/** Chapter 3, the operating norms: what holds in every business. */
export const chapter3 = {
  // 3.1 Files 文件与资料管理
  '3.1.1': ['File classification and storage', '文件分类与存储'],
  '3.1.1a': ['files are classified in time', '文件及时分类整理'],
  '3.1.1b': ['files follow the set format', '文件按规定格式'],
  '3.1.1c': ['files follow the naming rule', '文件按规则命名'],
  '3.1.1d': ['files are stored as prescribed', '文件按规定存储'],

  '3.1.2': ['File sharing', '文件共享'],
  '3.1.2a': ['a shared file platform exists', '建立文件共享平台'],
  '3.1.2b': ['related people get files easily and fast', '相关人员便捷获取'],
  '3.1.2c': ['related people can use the files', '相关人员便捷使用'],

  '3.1.3': ['File backup', '文件备份'],
  '3.1.3a': ['important files have a paper backup', '重要文件纸质备份'],
  '3.1.3b': ['important files have an electronic backup', '重要文件电子备份'],
  '3.1.3c': ['backups prevent loss of data', '备份防止数据丢失'],

  '3.1.4': ['File borrowing', '文件借阅'],
  '3.1.4a': ['borrowing of files is registered', '借阅登记'],
  '3.1.4b': ['use of files is registered', '使用登记'],
  '3.1.4c': ['return of files is registered', '归还登记'],
  '3.1.4d': ['files stay safe and intact', '文件安全完整'],

  // 3.2 Data 数据管理
  '3.2.1': ['Data entry', '数据录入'],
  '3.2.1a': ['data are entered accurately', '数据准确录入'],
  '3.2.1b': ['data are entered in time', '数据及时录入'],
  '3.2.1c': ['data are true', '数据真实'],
  '3.2.1d': ['data are consistent', '数据一致'],

  '3.2.2': ['Data review', '数据审核'],
  '3.2.2a': ['a data review mechanism exists', '建立数据审核机制'],
  '3.2.2b': ['entered data are reviewed', '录入数据经审核'],
  '3.2.2c': ['wrong data do not enter the system', '防止错误数据入库'],

  '3.2.3': ['Data cleaning and archiving', '数据清理与归档'],
  '3.2.3a': ['data are cleaned regularly', '定期清理数据'],
  '3.2.3b': ['data are archived regularly', '定期归档数据'],
  '3.2.3c': ['expired data are deleted', '删除过期数据'],
  '3.2.3d': ['useless data are deleted', '删除无用数据'],
  '3.2.3e': ['remaining data are valid', '确保数据有效'],
  '3.2.3f': ['storage is used reasonably', '合理利用存储空间'],

  '3.2.4': ['Data security', '数据安全'],
  '3.2.4a': ['sensitive data are encrypted', '数据加密'],
  '3.2.4b': ['access to data is controlled', '数据访问控制'],
  '3.2.4c': ['company data are kept safe', '保护公司数据安全'],
  '3.2.4d': ['data do not leak', '防止数据泄露'],

  // 3.3 Communication 沟通与协作
  '3.3.1': ['Collaboration between departments', '部门协作'],
  '3.3.1a': ['departments have a way to work together', '建立部门协作机制'],
  '3.3.1b': ['departments share information in time', '及时共享业务信息'],
  '3.3.1c': ['departments solve problems jointly', '协同解决业务问题'],

  '3.3.2': ['choose the channel that fits the situation', '按情况选沟通渠道'],

  '3.3.3': ['Manner of communication', '沟通表达'],
  '3.3.3a': ['language is normative', '语言表达规范'],
  '3.3.3b': ['language is polite', '语言表达礼貌'],
  '3.3.3c': ['information passes accurately', '信息传递准确'],
  '3.3.3d': ['information passes clearly', '信息传递清晰'],

  '3.3.4': ['Coordination meetings', '沟通协调会议'],
  '3.3.4a': ['cross-department projects hold regular coordination meetings', '跨部门项目定期开会'],
  '3.3.4b': ['important matters get regular coordination meetings', '重要事项定期开会'],
  '3.3.4c': ["each party's duties are clear", '明确各方职责'],
  '3.3.4d': ['work progress is clear', '明确工作进度'],
  '3.3.4e': ['open problems are solved in time', '及时解决存在问题'],

  // 3.4 Time 时间管理
  '3.4.1': ['Work planning', '工作计划'],
  '3.4.1a': ['working time is arranged reasonably', '合理安排工作时间'],
  '3.4.1b': ['a detailed work plan exists', '制定详细工作计划'],
  '3.4.1c': ['a timetable exists', '制定时间表'],
  '3.4.1d': ['tasks are finished on time', '任务按时完成'],

  '3.4.2': ['Urgent business', '紧急业务'],
  '3.4.2a': ['urgent business comes first', '紧急事项优先处理'],
  '3.4.2b': ['normal business does not suffer', '不影响正常业务'],

  '3.4.3': ['Time reminders', '时间提醒'],
  '3.4.3a': ['a reminder mechanism exists', '建立时间提醒机制'],
  '3.4.3b': ['alarms can be set', '可设闹钟提醒'],
  '3.4.3c': ['calendar reminders can be set', '可设日程提醒'],
  '3.4.3d': ['key nodes and tasks are done in time', '重要节点任务按时执行'],
} as const;
