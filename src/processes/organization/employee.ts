import { day, defineProcess, fieldsFrom, id } from '../../core/words.js';
import { Employee, Placement } from '../../entities/index.js';
import { placementTurned, positionClosed } from './facts.js';

export const employeeProcess = defineProcess({
  entity: Employee,
  clause: '1.2c',
  administers: true,

  states: {
    EMPLOYED: { means: { en: 'Employed', zh: '在职' }, rests: true },
    LEFT: { means: { en: 'Left the company', zh: '离职' } },
  },

  steps: {
    employeeHire: {
      means: { en: 'Hires an employee into a position', zh: '录用员工' },
      to: 'EMPLOYED',
      brings: {
        required: ['name'],
        extra: {
          position: id({ en: 'Position of the employee', zh: '岗位' }),
          fromDay: day({ en: 'First day in the position', zh: '开始日期' }),
        },
      },
      effect: true,
      unlessAfter: [positionClosed],
    },
    employeePlace: {
      means: { en: 'Places an employee in another position from a given day on', zh: '调岗' },
      clause: '1.2b',
      from: ['EMPLOYED'],
      brings: fieldsFrom(Placement, { required: ['position', 'fromDay'] }),
      effect: true,
      unlessAfter: [positionClosed, placementTurned],
    },
    employeeLeave: {
      means: { en: 'Records an employee’s departure; the account is disabled in its own step', zh: '员工离职' },
      from: ['EMPLOYED'],
      to: 'LEFT',
      brings: { extra: { lastDay: day({ en: 'Last working day', zh: '最后工作日' }) } },
      effect: true,
      noteRequired: true,
      unlessAfter: [{ ...placementTurned, params: { field: 'lastDay' } }],
    },
  },
});
