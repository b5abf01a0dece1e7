import type { z } from 'zod';
import type { CallRules, committeeTerms } from '../calls/schema.ts';

/** The rules of a call for its evaluation committee. */
export type CommitteeTerms = z.infer<typeof committeeTerms>;

/** What a call from before it had the rules takes: three voting members, more than half of the votes, a tie is no majority, and the decision waits for no report. */
export const usualCommitteeTerms: CommitteeTerms = {
  minimumVoters: 3,
  quorumPercent: 51,
  tie: 'not_carried',
  reportFirst: false,
};

export function committeeTermsOf({ committee }: Pick<CallRules, 'committee'>): CommitteeTerms {
  return committee ?? usualCommitteeTerms;
}
