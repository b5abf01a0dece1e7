import type { Accounts } from '../people/index.ts';

/** What the area's routes are given by the house. */
export type VoiceNeeds = {
  /** Where tries are counted, under keyed hashes. */
  readonly accounts: Accounts;
  /** The instance's own, from which the keys of secrets are derived. */
  readonly secret: string;
};

/** What may be tried within a quarter of an hour. Whole camps and offices share one network address. */
export const limits = {
  reportsFromAddress: 60,
  wrongFromAddress: 60,
  wrongOfCase: 10,
} as const;
