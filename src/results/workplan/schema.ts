import { z } from 'zod';
import { day, paragraphs, withDates } from '../../platform/http/fields.ts';

/** When a milestone is to be reached, by which partner, and why so. */
export const planForm = withDates(
  ['starts_on', 'ends_on'],
  z
    .object({
      starts_on: day,
      ends_on: day,
      partner: z.union([z.literal(''), z.uuid('invalid.choice')]).default(''),
      reason: paragraphs(1000),
    })
    .refine(({ starts_on, ends_on }) => starts_on <= ends_on, {
      path: ['ends_on'],
      error: 'results.milestone.ends_before',
    })
    .transform(({ starts_on, ends_on, partner, reason }) => ({
      startsOn: starts_on,
      endsOn: ends_on,
      partnerId: partner || null,
      reason,
    })),
);
export type PlanForm = z.output<typeof planForm>;
