import { sql } from 'kysely';
import type { StrandWeights } from './aggregate.ts';

/** What each strand counts in a cycle, out of its three columns. */
export const strandWeights = sql<StrandWeights>`jsonb_build_object(
  'law', law_weight, 'policy', policy_weight, 'practice', practice_weight)`.as('weights');
