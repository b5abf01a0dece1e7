import { z } from 'zod';
import { day, optionalParagraphs, withDates } from '../../platform/http/fields.ts';

export const reviewForm = withDates(
  ['review_on'],
  z
    .object({ review_on: day.optional(), note: optionalParagraphs(1000) })
    .transform(({ review_on, note }) => ({ reviewOn: review_on ?? null, note })),
);
export type ReviewForm = z.infer<typeof reviewForm>;
