import type { DutyState } from './workflow.ts';

/** What people can be appointed to in this area. A further one is a line here and in the check of `protection.appointment`. */
export const duties = ['keeper', 'reader', 'monitor', 'statistician'] as const;
export type Duty = (typeof duties)[number];

type Standing = { readonly state: DutyState; readonly able: boolean };

/** A confirmed duty that something else the person is rules out is shown as inactive. */
export function shownState({ state, able }: Standing): DutyState | 'inactive' {
  return state === 'confirmed' && !able ? 'inactive' : state;
}

/** Whether what the person is rules out a duty that has not ended. */
export function isRuledOut({ state, able }: Standing): boolean {
  return !able && state !== 'ended';
}
