import { defineProcess } from '../../core/process.js';
import { Employee } from '../../entities/organization/Employee.js';

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
      clause: '1.2c',
      to: 'EMPLOYED',
      carries: true,
    },
    employeePlace: {
      means: { en: 'Moves an employee to another position from a day on', zh: '调岗' },
      clause: '1.2b',
      from: ['EMPLOYED'],
      carries: true,
    },
    employeeLeave: {
      means: { en: 'An employee leaves; the account is disabled in its own step', zh: '员工离职' },
      clause: '1.2c',
      from: ['EMPLOYED'],
      to: 'LEFT',
      carries: true,
      noteRequired: true,
    },
  },
});
