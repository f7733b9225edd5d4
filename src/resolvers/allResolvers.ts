// Gathered from src/resolvers/*/*.ts by npm run gather; not edited by hand.
export { AccessResolver } from './access/matrix.js';
export { RecoveryResolver } from './access/recovery.js';
export { SessionResolver } from './access/session.js';
export { SessionsResolver } from './access/sessions.js';
export { SetUpResolver } from './access/setUp.js';
export { IndicatorResolver } from './assessment/recompute.js';
export { AuditResolver } from './flow/audit.js';
export { NotificationResolver } from './flow/notifications.js';
export { ComplianceResolver } from './regulation/compliance.js';
export { SettingResolver } from './regulation/settings.js';
export { LooseEndResolver } from './supervision/looseEnds.js';
export { SampleResolver } from './supervision/redrawn.js';
