import type { Messages } from './Messages.js';

/** 拒绝说明，按代码。 */
export const zh: Messages = {
  UNAUTHENTICATED: '请先登录。',
  FORBIDDEN: '您没有执行此操作的权限。',
  NOT_FOUND: '记录不存在，或您无权查看。',
  BAD_USER_INPUT: '输入内容无效。',
  CONFLICT: '记录已被更改，或已有相同记录，请刷新后再试。',
  STEP_BLOCKED: '当前不能执行此步骤。',
  RATE_LIMITED: '请求过于频繁，请稍候。',
  QUERY_TOO_COMPLEX: '一次查询的内容过多。',
  TIMED_OUT: '处理时间过长，已中止。请减少一次查询的内容，或稍后再试。',
  UNAVAILABLE: '服务暂不可用，请稍后再试。',
  INTERNAL: '系统内部错误。',
};
