/** Chapter 5, training and development, up to 5.3.1, where the text of the regulation stops. */
export const chapter5 = {
  // 5.1 Training plan 培训计划制定
  '5.1.1': ['Annual training plan', '年度培训计划'],
  '5.1.1a': ['a training plan exists every year', '制定年度培训计划'],
  '5.1.1b': ['training plan serves business needs', '计划依业务发展需求'],
  '5.1.1c': ['training plan reflects present staff ability', '计划依员工能力现状'],

  '5.1.2': ['Elements of the training plan', '培训计划要素'],
  '5.1.2a': ['plan states training objectives', '计划明确培训目标'],
  '5.1.2b': ['plan states training content', '计划明确培训内容'],
  '5.1.2c': ['plan states training methods', '计划明确培训方式'],
  '5.1.2d': ['plan states training times', '计划明确培训时间'],
  '5.1.2e': ['plan states trainers', '计划明确培训师资'],

  '5.1.3': ['Training content', '培训内容'],
  '5.1.3a': ['training covers business processes', '内容含业务流程'],
  '5.1.3b': ['training covers operating norms', '内容含操作规范'],
  '5.1.3c': ['training covers professional knowledge', '内容含专业知识'],
  '5.1.3d': ['training covers communication skills', '内容含沟通技巧'],
  '5.1.3e': ['training covers teamwork', '内容含团队协作'],
  '5.1.3f': ['training fits different posts', '满足不同岗位需求'],
  '5.1.3g': ['training fits business needs', '满足业务需求'],

  // 5.2 Training delivery 培训实施
  '5.2.1': ['Forms of training', '培训形式'],
  '5.2.1a': ['training runs as planned', '按计划开展培训'],
  '5.2.1b': ['internal training is offered', '可内部培训'],
  '5.2.1c': ['external training is offered', '可外部培训'],
  '5.2.1d': ['online learning is offered', '可在线学习'],
  '5.2.1e': ['practical training is offered', '可实践操作'],

  '5.2.2': ['Internal training', '内部培训'],
  '5.2.2a': ['experienced key staff train colleagues', '业务骨干任内训讲师'],
  '5.2.2b': ['internal trainers share business knowledge', '讲师分享业务知识'],
  '5.2.2c': ['internal trainers share practical experience', '讲师分享实践经验'],

  '5.2.3': ['External training', '外部培训'],
  '5.2.3a': ['external training answers a real need', '外训依实际需求'],
  '5.2.3b': ['institutions or experts teach', '机构或专家授课'],
  '5.2.3c': ['external training raises professional skill', '外训提升专业技能'],
  '5.2.3d': ['external training widens industry vision', '外训拓宽行业视野'],

  '5.2.4': ['Online learning', '在线学习'],
  '5.2.4a': ['online platform offers rich resources', '平台资源丰富'],
  '5.2.4b': ['staff study by themselves as needed', '员工按需自主学习'],
  '5.2.4c': ['online tests check what was learned', '在线测试检验效果'],

  '5.2.5': ['Evaluation of training', '培训效果评估'],
  '5.2.5a': ['training effect is evaluated', '评估培训效果'],
  '5.2.5b': ['training effect is fed back', '反馈培训效果'],
  '5.2.5c': ['training content is adjusted in time', '及时调整培训内容'],
  '5.2.5d': ['training method is adjusted in time', '及时调整培训方式'],
  '5.2.5e': ['training quality rises', '提高培训质量'],

  // 5.3 Career planning 员工发展规划
  '5.3.1': ['Career planning', '职业发展规划'],
  '5.3.1a': ['each employee has a personal career plan', '制定个性化职业规划'],
  '5.3.1b': ['career plan heeds interests', '规划依员工兴趣'],
  '5.3.1c': ['career plan heeds strengths', '规划依员工特长'],
  '5.3.1d': ['career plan heeds business ability', '规划依业务能力'],
  '5.3.1e': ['career plan defines the development direction', '明确职业发展方向'],
} as const;
