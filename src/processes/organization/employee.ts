import { day, defineProcess, fieldsFrom, id } from '../../core/words.js';
import { Employee, Placement } from '../../entities/index.js';
import { placementTurned, positionClosed } from './facts.js';

export const employeeProcess = defineProcess({
  entity: Employee,
  clause: '1.2c',
  administers: true,

  states: {
    EMPLOYED: { means: { en: 'Works for the company', zh: '在职' }, rests: true },
    LEFT: { means: { en: 'Left the company', zh: '离职' } },
  },

  steps: {
    employeeHire: {
      means: { en: 'Hires somebody into a position', zh: '录用员工' },
      to: 'EMPLOYED',
      brings: {
        required: ['name'],
        extra: {
          position: id({ en: 'In which position', zh: '岗位' }),
          fromDay: day({ en: 'The first day in it', zh: '开始日期' }),
        },
      },
      effect: true,
      unlessAfter: [positionClosed],
    },
    employeePlace: {
      means: { en: 'Moves an employee to another position from a day on', zh: '调岗' },
      clause: '1.2b',
      from: ['EMPLOYED'],
      brings: fieldsFrom(Placement, { required: ['position', 'fromDay'] }),
      effect: true,
      unlessAfter: [positionClosed, placementTurned],
    },
    employeeLeave: {
      means: { en: 'An employee leaves; the account is disabled in its own step', zh: '员工离职' },
      from: ['EMPLOYED'],
      to: 'LEFT',
      brings: { extra: { lastDay: day({ en: 'The last day with the company', zh: '最后工作日' }) } },
      effect: true,
      noteRequired: true,
      unlessAfter: [placementTurned],
    },
  },
});
