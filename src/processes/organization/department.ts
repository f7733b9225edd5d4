import { defineProcess } from '../../core/words.js';
import { Department } from '../../entities/index.js';
import { aboveClosed, belowItself, departmentIsUsed, headNotEmployed } from './facts.js';

const place = ['parent', 'head'] as const;

export const departmentProcess = defineProcess({
  entity: Department,
  clause: '1.2a',
  administers: true,

  states: {
    ACTIVE: { means: { en: 'Active', zh: '启用' }, rests: true },
    CLOSED: { means: { en: 'Closed', zh: '撤销' } },
  },

  steps: {
    departmentFound: {
      means: { en: 'Establishes a department', zh: '设立部门' },
      to: 'ACTIVE',
      brings: { required: ['name'], optional: place },
      effect: true,
      unlessAfter: [aboveClosed, headNotEmployed],
    },
    departmentEdit: {
      means: {
        en: 'Edits a department’s name, parent or head',
        zh: '更名、调整部门或更换负责人',
      },
      from: ['ACTIVE'],
      brings: { optional: ['name', ...place] },
      effect: true,
      unlessAfter: [aboveClosed, belowItself, headNotEmployed],
    },
    departmentClose: {
      means: { en: 'Closes an empty department', zh: '撤销部门' },
      from: ['ACTIVE'],
      to: 'CLOSED',
      noteRequired: true,
      unless: [departmentIsUsed],
    },
  },
});
