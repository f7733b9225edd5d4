import { cadences, choice, number } from './setting.js';

/** What the company decides about access and audit. */
export const accessSettings = {
  'auditEvent.retention.months': number({
    clause: '1.3.4b',
    value: 120,
    en: 'Retention period of audit events',
    zh: '审计日志的保留期',
    wording: '全程监控',
  }),
  'auditSeal.interval.seconds': number({
    clause: '1.3.4b',
    value: 1,
    en: 'Interval between audit seals',
    zh: '审计封存的间隔',
    wording: '全程监控',
  }),
  'encryptionKey.rotation.months': number({
    clause: '3.2.4a',
    value: 12,
    en: 'Rotation period of encryption keys',
    zh: '加密密钥的更换周期',
    wording: '加密',
  }),
  'accessReview.round.cadence': choice({
    clause: '3.2.4b',
    value: 'QUARTERLY',
    of: cadences,
    en: 'Frequency of access reviews',
    zh: '访问权限复核的频次',
    wording: '访问控制',
  }),
  'temporaryGrant.longest.days': number({
    clause: '3.2.4b',
    value: 30,
    en: 'Maximum duration of a temporary grant',
    zh: '临时授权的最长期限',
    wording: '访问控制',
  }),
  'session.longest.days': number({
    clause: '3.2.4b',
    value: 14,
    en: 'Maximum duration of a session, after which its owner signs in again',
    zh: '会话的最长期限，期满须重新登录',
    wording: '访问控制',
  }),
  'apiKey.longest.days': number({
    clause: '3.2.4b',
    value: 180,
    en: 'Maximum validity of a service’s API key',
    zh: '服务账号密钥的最长有效期',
    wording: '访问控制',
  }),
  'securityIncident.response.hours': number({
    clause: '3.2.4c',
    value: 4,
    en: 'Response time limit of a security incident',
    zh: '安全事件的响应期限',
    wording: '数据安全',
  }),
};
