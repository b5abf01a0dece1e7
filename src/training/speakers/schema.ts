import { z } from 'zod';
import { day, optionalText, text, wholeNumber, withDates } from '../../platform/http/fields.ts';

/** Who speaks: the public role always, a name only of whoever agreed to be named. */
export const speakerForm = withDates(
  ['agreed_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      role: text(160),
      organisation: optionalText(200),
      name: optionalText(120),
      agreed_on: day.optional(),
    })
    .transform(({ agreed_on, ...typed }) => ({ ...typed, agreedOn: agreed_on ?? null })),
  { done: ['agreed_on'] },
);
export type SpeakerForm = z.infer<typeof speakerForm>;
