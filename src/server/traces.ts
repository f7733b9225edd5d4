import type { FastifyRequest } from 'fastify';
import type { RequestTrace } from '../core/requestTrace.js';

/** What was kept of each request while it was answered, for whoever counts and logs it afterwards, out of its async context. */
export const traces = new WeakMap<FastifyRequest, RequestTrace>();
