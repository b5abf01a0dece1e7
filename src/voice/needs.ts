import type { Accounts } from '../people/index.ts';
import type { VoiceKeys } from './seal.ts';

/** What the area's routes are given: `VoiceKeys` are the instance's own, from which the keys of secrets and of texts are derived. */
export type VoiceNeeds = {
  /** Where tries are counted, under keyed hashes. */
  readonly accounts: Accounts;
  /** Invented records are shown: nobody reads what is sent. */
  readonly demonstration: boolean;
} & VoiceKeys;

/** What may be tried within a quarter of an hour. Whole camps and offices share one network address. */
export const limits = {
  reportsFromAddress: 60,
  wrongFromAddress: 60,
  wrongOfCase: 10,
} as const;
