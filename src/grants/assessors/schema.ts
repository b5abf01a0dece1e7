import { z } from 'zod';
import { fieldsOfWork } from '../../people/index.ts';
import { choices, day, optionalParagraphs, seen, withDates } from '../../platform/http/fields.ts';
import { assessorLanguages } from './rules.ts';

/** What is said of an assessor. */
export const profileForm = withDates(
  ['availableFrom', 'availableUntil'],
  z
    .object({
      'languages[]': choices(assessorLanguages),
      'fields[]': choices(fieldsOfWork),
      availableFrom: day.optional(),
      availableUntil: day.optional(),
      feeNote: optionalParagraphs(500),
      seen,
    })
    .transform(
      ({ 'languages[]': languages, 'fields[]': fields, availableFrom, availableUntil, feeNote, seen }) => ({
        seen,
        profile: {
          ...{ languages, fields, feeNote },
          availableFrom: availableFrom ?? null,
          availableUntil: availableUntil ?? null,
        },
      }),
    ),
);
export type ProfileForm = z.output<typeof profileForm>;
