import { afterWorkdays } from '../../core/businessTime.js';
import type { Process } from '../../core/process.js';
import { settings, timeZone } from '../../settings/index.js';

/** When a record that enters a state is due: a limit begins here, goes on, or has ended. */
export function dueOn(process: Process, state: string, now: Date, before: Date | null): Date | null {
  const limits = process.limits ?? [];
  const begins = limits.find(({ from }) => from.includes(state));
  if (begins?.setting) return afterWorkdays(now, settings[begins.setting].value as number, timeZone);
  const ended = limits.some(({ until }) => until.includes(state));
  return ended ? null : before;
}
