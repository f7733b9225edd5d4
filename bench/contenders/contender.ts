import type { Ask, Workload, WorkloadName } from '../workload.js';
import type { People } from '../data/people.js';

/** What a server is started with. */
export interface Ground {
  readonly url: string;
  readonly people: People;
}

/** A server that runs: its process, and where it listens. */
export interface Running {
  readonly pid: number;
  readonly origin: string;
  stop(): Promise<void>;
}

/** A server that is compared. */
export interface Contender {
  readonly name: string;
  /** What it is, with its version, for whoever reads the results. */
  means(): string;
  /** Puts in place what it needs: its packages, and its own part of the database. */
  prepare?(ground: Ground): Promise<void>;
  start(ground: Ground): Promise<Running>;
  /** Why it does not take part in some workloads. */
  readonly not: Partial<Record<WorkloadName, string>>;
  path(workload: Workload): string;
  body(workload: Workload, ask: Ask): unknown;
  headers(workload: Workload, people: People): Record<string, string>;
  /** Its data in the shape in which ours come. */
  shape(workload: Workload, data: unknown): unknown;
}
