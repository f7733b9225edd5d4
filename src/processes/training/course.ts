import { defineProcess } from '../../core/words.js';
import { Course } from '../../entities/index.js';

const content = ['title', 'category', 'material'] as const;

export const courseProcess = defineProcess({
  entity: Course,
  clause: '5.2.4a',
  administers: true,

  states: {
    DRAFT: { means: { en: 'Draft', zh: '编写中' } },
    PUBLISHED: { means: { en: 'Published to everybody', zh: '已发布' }, rests: true },
    RETIRED: { means: { en: 'Retired', zh: '已停用' } },
  },

  steps: {
    courseDraft: {
      means: { en: 'Drafts a course', zh: '编写课程' },
      to: 'DRAFT',
      brings: { required: content },
    },
    courseEdit: {
      means: { en: 'Edits a course', zh: '修改课程' },
      clause: '5.2.5c',
      from: ['DRAFT', 'PUBLISHED'],
      brings: { optional: content },
    },
    coursePublish: {
      means: { en: 'Publishes the course to everybody', zh: '发布课程' },
      clause: '5.2.4b',
      from: ['DRAFT'],
      to: 'PUBLISHED',
    },
    courseRetire: {
      means: { en: 'Retires the course', zh: '停用课程' },
      from: ['DRAFT', 'PUBLISHED'],
      to: 'RETIRED',
      noteRequired: true,
    },
  },
});
