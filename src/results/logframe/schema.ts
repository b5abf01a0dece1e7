import { z } from 'zod';
import { isPlainDate } from '../../platform/dates.ts';
import { day, optionalWholeNumber, paragraphs, withDates } from '../../platform/http/fields.ts';

/** What a list of records is narrowed to. What is not understood narrows nothing. */
export const indicatorFilter = withDates(
  ['from', 'to'],
  z.object({
    period: z.string().max(60).optional().catch(undefined),
    jurisdiction: z.string().max(10).optional().catch(undefined),
    from: z.string().refine(isPlainDate).optional().catch(undefined),
    to: z.string().refine(isPlainDate).optional().catch(undefined),
  }),
);
export type IndicatorFilter = z.output<typeof indicatorFilter>;

const targetValue = optionalWholeNumber(0, 999_999_999).refine(
  (value) => value === null || value > 0,
  'results.target.above_nought',
);

/** A new target: a whole number above nought, or nothing when the Action set none. */
export const targetForm = z.object({
  value: targetValue,
  reason: paragraphs(1000),
});
export type TargetForm = z.output<typeof targetForm>;

/** What an indicator is to reach by a day; without a value, that target is taken away. */
export const interimForm = withDates(
  ['due_on'],
  z.object({ due_on: day, value: targetValue, reason: paragraphs(1000) }),
);
export type InterimForm = z.output<typeof interimForm>;
