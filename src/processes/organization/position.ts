import { defineProcess, id } from '../../core/words.js';
import { Position } from '../../entities/index.js';
import { departmentClosed, positionIsHeld } from './facts.js';

export const positionProcess = defineProcess({
  entity: Position,
  clause: '1.2b',
  administers: true,

  states: {
    ACTIVE: { means: { en: 'Active', zh: '启用' }, rests: true },
    CLOSED: { means: { en: 'Closed', zh: '撤销' } },
  },

  steps: {
    positionCreate: {
      means: { en: 'Creates a position in a department', zh: '设置岗位' },
      to: 'ACTIVE',
      brings: {
        required: ['title'],
        extra: { department: id({ en: 'Department of the position', zh: '所属部门' }) },
      },
      effect: true,
      unlessAfter: [departmentClosed],
    },
    positionClose: {
      means: { en: 'Closes a position that nobody holds', zh: '撤销岗位' },
      from: ['ACTIVE'],
      to: 'CLOSED',
      noteRequired: true,
      unless: [positionIsHeld],
    },
  },
});
