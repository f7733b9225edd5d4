import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { defineProcess } from '../../src/core/process.js';
import { Course } from '../../src/entities/index.js';

const means = { en: 'So it is', zh: '如此' };

const { steps, limits } = defineProcess({
  entity: Course,
  clause: '5.2.4a',
  states: { DRAFT: { means }, ASIDE: { means }, RETIRED: { means }, PUBLISHED: { means } },
  steps: {
    draft: { means, to: 'DRAFT', brings: { required: ['title', 'category', 'material'] } },
    publish: { means, clause: '5.2.4b', from: ['DRAFT'], to: 'PUBLISHED' },
    retire: { means, from: ['DRAFT', 'ASIDE'], to: 'RETIRED' },
    leave: { means, from: ['DRAFT'], to: 'ASIDE' },
    lapse: { means, clause: '5.2.4c', from: ['ASIDE'], to: 'RETIRED', system: true },
    resume: { means, from: ['ASIDE'], to: 'DRAFT' },
  },
  limits: [
    { setting: 'examPaper.timeLimit.minutes', from: ['DRAFT'], paused: ['ASIDE'] },
    { setting: 'trainingEvaluation.window.days', clause: '5.2.4b', from: ['DRAFT'], until: ['RETIRED'] },
    { setting: 'trainingEvaluation.completion.days', from: ['ASIDE'], takes: 'lapse' },
  ],
});

it('a step cites the clause of its process, a limit that or that of the step that it takes', () => {
  expect([steps.draft, steps.publish].map(({ clause }) => clause)).toEqual(['5.2.4a', '5.2.4b']);
  expect(limits!.map(({ clause }) => clause)).toEqual(['5.2.4a', '5.2.4b', '5.2.4c']);
});

it('a limit ends wherever steps lead from where it began but where it is paused, unless it says where', () => {
  expect(limits!.map(({ until }) => until)).toEqual([['RETIRED', 'PUBLISHED'], ['RETIRED'], ['DRAFT', 'RETIRED']]);
});
