import { z } from 'zod';
import { choice, paragraphs } from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { claims, disputeGroups } from './rules.ts';

const named = z.string().max(100).default('');

/** What is disputed, what is right instead, and why. Which number can be typed depends on the indicator. */
export const disputeForm = z.object({
  period: named,
  jurisdiction: named,
  record: named,
  claim: choice(claims),
  claimed: z.string().trim().max(40, 'invalid.number').default(''),
  reason: paragraphs(2000),
});
export type DisputeForm = z.output<typeof disputeForm>;

/** What was changed, of what moved since, and what to say about it. */
export const changeForm = z.object({
  change: z.string('invalid.choice').min(1, 'invalid.choice').max(100),
  reason: paragraphs(2000),
});
export type ChangeForm = z.output<typeof changeForm>;

export const reasonForm = z.object({ reason: paragraphs(2000) });

/** What the list is narrowed to. What is not understood narrows nothing. */
export const disputeFilter = z.object({
  state: z.enum(disputeGroups).optional().catch(undefined),
  indicator: z.string().min(1).max(100).optional().catch(undefined),
  after: z.string().refine(isId).optional().catch(undefined),
});
