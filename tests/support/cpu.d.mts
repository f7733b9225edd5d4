export interface Spent {
  readonly test: number;
  readonly started: number;
  readonly server: number;
  readonly database: number;
}
export function spent(where: { readonly server?: number; readonly database: string }): Spent;
