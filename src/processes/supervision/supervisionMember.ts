import { acting, below, defineProcess, is, type Fact } from '../../core/words.js';
import { SupervisionMember } from '../../entities/index.js';
import { today } from '../../settings/today.js';
import { employeeHolds } from '../access/held.js';

const termOff: Fact = {
  code: 'TERM_OFF',
  means: { en: 'The term ends before it starts, or is over', zh: '任期截止日早于起始日，或已过' },
  clause: '4.1.1a',
  curable: true,
  sql: is(SupervisionMember, { termTo: [below('termFrom'), below(today)] }),
};

const memberTwice: Fact = {
  code: 'MEMBER_TWICE',
  means: { en: 'The person is already a member in part of this term', zh: '该人员在此期间已是小组成员' },
  clause: '4.1.1a',
  curable: true,
  sql: (row) => `exists (select from supervision_member o where o.id <> ${row}.id and o.member_id = ${row}.member_id
    and o.state = 'APPOINTED' and o.term_from <= ${row}.term_to and o.term_to >= ${row}.term_from)`,
};

const inspectsNothing: Fact = {
  code: 'INSPECTS_NOTHING',
  means: { en: 'The person holds no role of the supervision group', zh: '该人员未担任监督小组角色' },
  clause: '4.1.1a',
  curable: true,
  sql: (row, _actors, now) => `not ${employeeHolds(`${row}.member_id`, 'inspectionStart', now)}`,
};

const isMember: Fact = {
  code: 'OWN_APPOINTMENT',
  means: { en: 'Nobody may appoint themselves', zh: '不得任命本人' },
  clause: '4.1.1a',
  sql: is(SupervisionMember, { member: acting }),
};

export const supervisionMemberProcess = defineProcess({
  entity: SupervisionMember,
  clause: '4.1.1a',
  administers: true,

  states: {
    APPOINTED: { means: { en: 'Appointed for the term', zh: '已任命' }, rests: true },
    ENDED: { means: { en: 'Ended before the term was over', zh: '提前卸任' } },
  },

  steps: {
    supervisionMemberAppoint: {
      means: { en: 'Appoints a member of the supervision group for a term', zh: '任命监督小组成员' },
      to: 'APPOINTED',
      brings: { required: ['member', 'termFrom', 'termTo'] },
      effect: true,
      unlessAfter: [isMember, termOff, memberTwice, inspectsNothing],
      tells: ['owner'],
    },
    supervisionMemberEnd: {
      means: { en: 'Ends a member’s term early', zh: '提前终止任期' },
      from: ['APPOINTED'],
      to: 'ENDED',
      noteRequired: true,
      tells: ['owner'],
    },
  },
});
