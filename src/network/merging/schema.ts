import { z } from 'zod';
import { choice, paragraphs } from '../../platform/http/fields.ts';

export const decisions = ['keep_this', 'keep_other', 'apart'] as const;
export const mergeForm = z.object({
  other: z.uuid('invalid.required'),
  decision: choice(decisions),
  reason: paragraphs(1000),
});
export type MergeForm = z.infer<typeof mergeForm>;
