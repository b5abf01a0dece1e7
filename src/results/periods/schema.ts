import { z } from 'zod';
import { day, text, withDates } from '../../platform/http/fields.ts';

/** A reporting period: its name and its first and last day. */
export const periodForm = withDates(
  ['starts_on', 'ends_on'],
  z
    .object({ name: text(80), starts_on: day, ends_on: day })
    .refine(({ starts_on, ends_on }) => ends_on >= starts_on, {
      path: ['ends_on'],
      error: 'results.period.ends_before_start',
    })
    .transform(({ name, starts_on, ends_on }) => ({ name, startsOn: starts_on, endsOn: ends_on })),
  { done: ['starts_on'] },
);
export type PeriodForm = z.output<typeof periodForm>;
