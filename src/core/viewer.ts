import type { Text } from './text.js';

/** Which rows a grant opens; see the table of scopes in the glossary. */
export const scopes = {
  OWN: { en: 'Records that I own.', zh: '仅本人' },
  COLLABORATING: { en: 'Records on which I am named as collaborator.', zh: '协作' },
  DEPARTMENT: { en: 'Records of my department.', zh: '本部门' },
  DEPARTMENT_TREE: { en: 'Records of my department and those below it.', zh: '本部门及以下' },
  QUEUE: { en: 'Records handed to a department of mine.', zh: '队列' },
  INVOLVED: { en: 'Records awaiting a step that I may take, or on which I took a step.', zh: '经办' },
  INSPECTION: { en: 'Records drawn into an inspection of mine, to be read only, until it ends.', zh: '检查范围' },
  CUSTOMER_OWN: { en: 'Records of the customer company that I belong to.', zh: '客户本企业' },
  AGGREGATE_ONLY: { en: 'Figures of groups that are large enough, no records.', zh: '仅汇总' },
  ALL: { en: 'All records.', zh: '全部' },
} as const satisfies Record<string, Text>;

export type Scope = keyof typeof scopes;

/** The scopes in which nothing is written. */
export const readOnly: readonly Scope[] = ['INSPECTION'];

/** Whose rights are meant where a scope says `my`: the viewer, or somebody for whom the viewer stands in. */
export interface Principal {
  readonly account: string;
  /** Departments of the positions that they hold today, the main one first. */
  readonly departments: readonly string[];
  /** The same and every department below. */
  readonly departmentTree: readonly string[];
  readonly customer: string | null;
}

/** What a role lets its holders do: a permission, on which rows, up to which amount. */
export interface GrantedRight {
  readonly scope: Scope;
  /** The largest measure, an amount or a percentage as its field has it; null is without limit. */
  readonly ceiling: string | null;
  /** Whose right it is, where the viewer has it by delegation. */
  readonly of?: Principal;
}

export const accountKinds = {
  EMPLOYEE: { en: 'A person working for the company.', zh: '员工' },
  CUSTOMER: { en: "A customer's person.", zh: '客户人员' },
  PARTNER: { en: "A partner's person.", zh: '合作伙伴人员' },
  SERVICE: { en: 'A program with an employee as its owner.', zh: '服务账号' },
  SYSTEM: { en: 'The platform itself.', zh: '系统' },
} as const satisfies Record<string, Text>;

export type AccountKind = keyof typeof accountKinds;

/** The person or program that asks, with everything that access rules need to know about them. Immutable; loaded once per access epoch. */
export interface Viewer extends Principal {
  readonly kind: AccountKind;
  readonly employee: string | null;
  /** The viewer's own rights first, then those of whom they stand in for. */
  readonly rights: ReadonlyMap<string, readonly GrantedRight[]>;
  /**
   * The accounts whose conflicts are the viewer's, whatever the right: those for whom they stand in now (SOD-31), and
   * those of the same employees, who do nothing through a service that they could not do themselves.
   */
  readonly conflictsOf: readonly string[];
  /** The one role that counts, where they ask with a key that is confined to it. */
  readonly confinedTo?: string;
  /** Whether somebody else set the password with which they signed in: then all that they may is choose their own. */
  readonly passwordGiven?: true;
}
