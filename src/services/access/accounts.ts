import { Params } from '../../core/sql/params.js';
import { malformed } from '../../core/refusal.js';
import { accountProcess } from '../../processes/access/account.js';
import { effectsOf, select, takeInside } from '../flow/words.js';
import { openAccount } from './openAccount.js';
import { spendAddressCode } from './mailedCodes.js';
import { newPassword as chosen } from './newPassword.js';
import { passwordFits } from './passwords.js';
import { endSessions } from './sessions.js';

export const accountEffects = effectsOf(accountProcess, {
  accountOpen: openAccount,

  /** Opens an account for a person of a customer that the actor can see (2.2.1e). */
  accountOpenForCustomer: (work, given) => openAccount(work, { ...given, kind: 'CUSTOMER' }),

  /** Changes the password of whoever knows the old one, and ends the account's other sessions; from now on nobody else knows it (3.2.4b). */
  async accountChangePassword(work, { oldPassword, newPassword }) {
    const { record, session } = work;
    if (!(await passwordFits(record.passwordHash, oldPassword, { address: record.id, first: true })))
      throw malformed('oldPassword', '3.2.4b', { en: 'The old password is wrong.', zh: '原密码错误。' });
    if (newPassword === oldPassword)
      throw malformed('newPassword', '3.2.4b', {
        en: 'The new password is the old one.',
        zh: '新密码不得与原密码相同。',
      });
    record.passwordHash = await chosen(work, 'newPassword', newPassword, record);
    record.passwordGiven = false;
    await endSessions(work, record.id, session);
  },

  /** Sets a new password for an account whose own is lost, and ends its sessions (3.2.4b). */
  async accountResetPassword(work, { newPassword }) {
    const { record } = work;
    record.passwordHash = await chosen(work, 'newPassword', newPassword, record);
    record.passwordGiven = true;
    await endSessions(work, record.id);
  },

  /** Says where an account is mailed what it is told; without an address it is not (3.4.3a). */
  async accountChangeEmail({ record }, { email = null }) {
    record.email = email;
    record.emailConfirmedAt = null;
  },

  /** Confirms the address of whoever reads what is mailed to it: only to such a one goes a code for a new password (3.4.3a). */
  async accountConfirmEmail(work, { code }) {
    const { record, now } = work;
    await spendAddressCode(work, code);
    record.emailConfirmedAt = now;
  },

  /** Closes an account, and with it its keys for good (3.2.4b). */
  async accountDisable(work) {
    const params = new Params();
    const account = params.add(work.record.id);
    const sql = `select id from api_key where account_id = ${account} and state = 'ISSUED' order by id`;
    const keys = await select<{ id: string }>(work, sql, params);
    takeInside(work, 'apiKeyFall', { ids: keys.map(({ id }) => id) });
  },
});
