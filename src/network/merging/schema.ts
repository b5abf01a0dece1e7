import { z } from 'zod';
import { choice, paragraphs, seen } from '../../platform/http/fields.ts';

export const decisions = ['keep_this', 'keep_other', 'apart'] as const;
export const mergeForm = z.object({
  seen,
  other: z.uuid('invalid.required'),
  decision: choice(decisions),
  reason: paragraphs(1000),
});
export type MergeForm = z.infer<typeof mergeForm>;
