import { z } from 'zod';
import { day, withDates } from '../../platform/http/fields.ts';

const dates = { issued_on: day, valid_until: day.optional() };
/** What is said of a document; its file comes beside it. */
export const replacementForm = withDates(
  ['issued_on', 'valid_until'],
  z.object(dates).transform(({ issued_on, valid_until }) => ({
    issuedOn: issued_on,
    validUntil: valid_until ?? null,
  })),
);
export type ReplacementForm = z.output<typeof replacementForm>;

export const documentForm = withDates(
  ['issued_on', 'valid_until'],
  z
    .object({ type: z.string('invalid.choice').min(1, 'invalid.choice'), ...dates })
    .transform(({ type, issued_on, valid_until }) => ({
      type,
      issuedOn: issued_on,
      validUntil: valid_until ?? null,
    })),
);
export type DocumentForm = z.output<typeof documentForm>;
