import { z } from 'zod';
import { day, optionalText, paragraphs, withDates } from '../../platform/http/fields.ts';

/** What the plan is narrowed to: a cluster, a partner by name, a jurisdiction. */
export const ganttFilter = z.object({
  cluster: z.string().optional(),
  partner: z.string().optional(),
  jurisdiction: z.string().optional(),
});
export type GanttFilter = z.infer<typeof ganttFilter>;

/** When a milestone is to be reached, by which partner, and why so. */
export const planForm = withDates(
  ['starts_on', 'ends_on'],
  z
    .object({
      starts_on: day,
      ends_on: day,
      partner: z.union([z.literal(''), z.uuid('invalid.choice')]).default(''),
      heading: optionalText(60),
      follows: optionalText(160),
      reason: paragraphs(1000),
    })
    .refine(({ starts_on, ends_on }) => starts_on <= ends_on, {
      path: ['ends_on'],
      error: 'results.milestone.ends_before',
    })
    .transform(({ starts_on, ends_on, partner, heading, follows, reason }) => ({
      startsOn: starts_on,
      endsOn: ends_on,
      partnerId: partner || null,
      heading: heading || null,
      follows: follows || null,
      reason,
    })),
  { done: ['starts_on'] },
);
type Planned = z.output<typeof planForm>;
/** What pays for it and what comes before it may be left out. */
export type PlanForm = Omit<Planned, 'heading' | 'follows'> & Partial<Pick<Planned, 'heading' | 'follows'>>;
